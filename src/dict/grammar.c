/* The closed classes of English.
 * In: nothing. Out: for each of some 250 function words, what it can be in a clause; which of them begin
 * sentences. Refuses to hold any
 * word that names something: those are in the dictionaries.
 * Example: "its" is a determiner, a possessive, a pronoun and stands for one thing. */
#include "dict/grammar.h"

typedef struct word_list {
    uint32_t classes;
    const char *words; /* separated by spaces */
} word_list;

static const word_list lists[] = {
    {EG_G_DETERMINER,
     "the a an this that these those its their our his her my your each every any no some such both all "
     "another other either neither whose several many few most more"},
    {EG_G_NUMBER,
     "some several many few most more all both each any hundreds thousands dozens millions scores half none"},
    {EG_G_PREPOSITION,
     "of in on at by for from with without within into onto over under about against between among "
     "during through throughout across behind before after since until toward towards upon via per "
     "near inside outside beyond despite amid amidst alongside around above below off out up down like "
     "unlike as than except including excluding following regarding concerning versus"},
    {EG_G_AND, "and &"},
    {EG_G_OR, "or but nor yet"},
    {EG_G_SUBJECT, "i he she we they it you"},
    {EG_G_PRONOUN,
     "i he she we they it you me him her us them himself herself itself themselves ourselves myself yourself "
     "its their our his my your this that these those"},
    {EG_G_POSSESSIVE, "its their our his her my your whose"},
    {EG_G_RELATIVE, "who which that whom whose"},
    {EG_G_THAT, "that"},
    {EG_G_BE, "be is are was were been being am isn't aren't wasn't weren't isnt arent wasnt werent 'm 're"},
    {EG_G_HAVE, "have has had having haven't hasn't hadn't 've"},
    {EG_G_DO, "do does did don't doesn't didn't"},
    {EG_G_NOT, "not never isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't "
               "wouldn't can't cannot "
               "couldn't shouldn't mustn't hardly neither nor"},
    {EG_G_MODAL, "will would shall should may might can could must won't wouldn't can't cannot couldn't "
                 "shouldn't mustn't 'll 'd"},
    {EG_G_TO, "to"},
    {EG_G_BY, "by"},
    {EG_G_OF, "of"},
    {EG_G_SUBORDINATOR,
     "because while when after before since until if unless although though whereas once so as whether "
     "where lest"},
    {EG_G_IF, "if unless whether"},
    {EG_G_QUESTION, "what how why whether when where who which"},
    {EG_G_FIRST, "we our us i my me ourselves myself"},
    {EG_G_PLURAL, "they their them these those both themselves we our us"},
    {EG_G_IT, "it its itself"},
    {EG_G_FEMALE, "she her herself"},
    {EG_G_MALE, "he him his himself"},
    {EG_G_FORMER, "former ex retired late"},
    {EG_G_QUANTIFIER,
     "more less fewer than at least most up to about around over under nearly almost approximately some "
     "roughly only just another further additional"},
    {EG_G_VENUE, "on via through"},
    {EG_G_ADVERB,
     "also then now just still already even only recently later again further once twice today yesterday "
     "quickly proactively repeatedly previously immediately finally formally officially publicly "
     "effectively temporarily permanently jointly separately frequently often always soon earlier "
     "meanwhile however therefore thus long initially originally apparently allegedly reportedly "
     "falsely wrongly deliberately specifically actively briefly reluctantly too well never not "
     "first instead subsequently successfully additionally directly indirectly simply largely "
     "partly nearly almost thrice together both each all quite"},
};

/* Words that begin sentences and, capitalised, hardly ever the second part of a name. Not here: under (U.S.
 * Under Secretary), first (U.S. First Lady), most, all, like, over, no. */
static const char openers[] =
    "the a an this that these those some many several each both another such its their our his her my your "
    "it he she we they i you there who which what how why when where while after before since because "
    "although though if unless once until as in on at by for from with without during despite following "
    "and but or so yet then now also however meanwhile instead therefore still even only just later "
    "earlier recently previously last not neither nor is are was were do does did";

/* Words that "the company" and "both platforms" may begin with. */
static const char articles[] = "the a an this these both";

static void mark(eg_lexicon *lexicon, const char *words, uint32_t mark_of_each) {
    eg_span rest = eg_span_of(words), word;
    while (eg_span_split(&rest, ' ', &word))
        eg_lexicon_mark(lexicon, eg_lexicon_add(lexicon, word), mark_of_each, 0);
}

void eg_grammar_init(eg_grammar *g, eg_lexicon *lexicon) {
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        eg_span rest = eg_span_of(lists[i].words), word;
        while (eg_span_split(&rest, ' ', &word)) {
            if (!word.len) continue;
            uint32_t id = eg_lexicon_add(lexicon, word);
            while (g->classes.len <= id) eg_vec_push(&g->arena, &g->classes, 0);
            g->classes.items[id] |= lists[i].classes;
        }
    }
    mark(lexicon, openers, EG_WORD_OPENER);
    mark(lexicon, articles, EG_WORD_ARTICLE);
    eg_lexicon_add(lexicon,
                   EG_SPAN("state")); /* of no class; the rules for "China's state media" ask for it */
}

void eg_grammar_find_words(eg_grammar *g, const eg_lexicon *lexicon) {
    const struct {
        uint32_t *id;
        const char *word;
    } words[] = {{&g->words.according, "according"},
                 {&g->words.from, "from"},
                 {&g->words.no, "no"},
                 {&g->words.without, "without"},
                 {&g->words.a, "a"},
                 {&g->words.an, "an"},
                 {&g->words.in, "in"},
                 {&g->words.there, "there"},
                 {&g->words.did, "did"},
                 {&g->words.like, "like"},
                 {&g->words.such, "such"},
                 {&g->words.as, "as"},
                 {&g->words.who, "who"},
                 {&g->words.so, "so"},
                 {&g->words.until, "until"},
                 {&g->words.since, "since"},
                 {&g->words.how, "how"},
                 {&g->words.far, "far"},
                 {&g->words.well, "well"},
                 {&g->words.with, "with"},
                 {&g->words.against, "against"},
                 {&g->words.for_, "for"},
                 {&g->words.once, "once"},
                 {&g->words.the, "the"},
                 {&g->words.both, "both"},
                 {&g->words.two, "two"},
                 {&g->words.including, "including"},
                 {&g->words.state, "state"}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        uint32_t id = eg_lexicon_find(lexicon, eg_span_of(words[i].word));
        *words[i].id = id ? id : UINT32_MAX;
    }
}

void eg_grammar_release(eg_grammar *g) {
    eg_arena_release(&g->arena);
    *g = (eg_grammar){0};
}
