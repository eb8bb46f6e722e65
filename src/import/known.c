/* What is known already: names of the dictionary, ordinary words, classes of things.
 * In: a name. Out: what the dictionary, or a table of ours, says of it. Refuses to change the dictionary.
 * Example: "People's Republic of China" is a form of the entry "China"; the class "daily newspaper" is media.
 */
#include <string.h>

#include "import/import.h"
#include "text/ascii.h"

const eg_form *eg_import_known(eg_importer *im, eg_span name) {
    if (!im->dict) return NULL;
    const eg_dict *d = im->dict;
    uint32_t words[EG_NAME_WORDS];
    eg_hit hits[EG_NAME_WORDS];
    size_t n = 0;
    eg_tokens tokens;
    eg_arena scratch = {0};
    eg_tokenize_phrase(&scratch, name, &d->lexicon, &tokens);
    bool listed = true;
    for (uint32_t i = 0; i < tokens.tokens.len && listed; i++) {
        const eg_token *k = &tokens.tokens.items[i];
        if (k->kind == EG_TOKEN_PUNCT && (k->punct == '.' || k->punct == '"')) continue;
        char punct = (char)k->punct;
        eg_span text =
            k->kind == EG_TOKEN_PUNCT && k->punct ? (eg_span){&punct, 1} : eg_token_text(&tokens, i);
        uint32_t word = k->word ? k->word : eg_lexicon_find(&d->lexicon, text);
        listed = word && n < EG_NAME_WORDS;
        if (listed) words[n++] = word;
    }
    eg_arena_release(&scratch);
    size_t count = listed && n ? eg_match_words(&d->names, words, n, hits) : 0;
    if (!count || hits[count - 1].tokens != n) return NULL;
    for (uint32_t at = hits[count - 1].payload; at; at = d->forms.items[at].next) {
        const eg_form *f = &d->forms.items[at];
        if (f->entry != UINT32_MAX && f->tokens && !(f->flags & EG_FORM_NOT)) return f;
    }
    return NULL;
}

bool eg_import_is_common(eg_importer *im, eg_span name) {
    if (!im->dict || eg_span_find(name, ' ', 0) < name.len) return false;
    uint32_t word = eg_lexicon_find(&im->dict->lexicon, name);
    return word && (eg_lexicon_info(&im->dict->lexicon, word).flags & EG_WORD_COMMON) != 0;
}

eg_span eg_import_place(eg_importer *im, eg_span name) {
    const eg_form *f = eg_import_known(im, name);
    if (!f || (f->flags & EG_FORM_DEMONYM)) return name;
    const eg_entry *e = &im->dict->entries.items[f->entry];
    return e->type == EG_ENTRY_PLACE ? e->name : name;
}

/* The last word of a class, or the whole of it -> type and kind. */
static const struct {
    const char *word;
    eg_entry_type type;
    const char *kind;
} classes[] = {
    {"human", EG_ENTRY_PERSON, ""},
    {"person", EG_ENTRY_PERSON, ""},
    {"politician", EG_ENTRY_PERSON, ""},
    {"journalist", EG_ENTRY_PERSON, ""},
    {"country", EG_ENTRY_PLACE, "country"},
    {"sovereign state", EG_ENTRY_PLACE, "country"},
    {"nation", EG_ENTRY_PLACE, "country"},
    {"territory", EG_ENTRY_PLACE, "territory"},
    {"capital", EG_ENTRY_PLACE, "capital"},
    {"capital city", EG_ENTRY_PLACE, "capital"},
    {"city", EG_ENTRY_PLACE, "city"},
    {"town", EG_ENTRY_PLACE, "city"},
    {"village", EG_ENTRY_PLACE, "city"},
    {"municipality", EG_ENTRY_PLACE, "city"},
    {"commune", EG_ENTRY_PLACE, "city"},
    {"human settlement", EG_ENTRY_PLACE, "city"},
    {"settlement", EG_ENTRY_PLACE, "city"},
    {"megacity", EG_ENTRY_PLACE, "city"},
    {"metropolis", EG_ENTRY_PLACE, "city"},
    {"region", EG_ENTRY_PLACE, "region"},
    {"state", EG_ENTRY_PLACE, "region"},
    {"province", EG_ENTRY_PLACE, "region"},
    {"county", EG_ENTRY_PLACE, "region"},
    {"district", EG_ENTRY_PLACE, "region"},
    {"department", EG_ENTRY_ORGANIZATION, "agency"},
    {"oblast", EG_ENTRY_PLACE, "region"},
    {"governorate", EG_ENTRY_PLACE, "region"},
    {"prefecture", EG_ENTRY_PLACE, "region"},
    {"canton", EG_ENTRY_PLACE, "region"},
    {"continent", EG_ENTRY_PLACE, "continent"},
    {"sea", EG_ENTRY_PLACE, "sea"},
    {"ocean", EG_ENTRY_PLACE, "sea"},
    {"gulf", EG_ENTRY_PLACE, "sea"},
    {"water", EG_ENTRY_PLACE, "sea"},
    {"strait", EG_ENTRY_PLACE, "sea"},
    {"mountain", EG_ENTRY_PLACE, "mountain"},
    {"mountain range", EG_ENTRY_PLACE, "mountain"},
    {"volcano", EG_ENTRY_PLACE, "mountain"},
    {"river", EG_ENTRY_PLACE, "river"},
    {"island", EG_ENTRY_PLACE, "island"},
    {"archipelago", EG_ENTRY_PLACE, "island"},
    {"area", EG_ENTRY_PLACE, "area"},
    {"lake", EG_ENTRY_PLACE, "area"},
    {"peninsula", EG_ENTRY_PLACE, "area"},
    {"neighborhood", EG_ENTRY_PLACE, "area"},
    {"neighbourhood", EG_ENTRY_PLACE, "area"},
    {"airport", EG_ENTRY_PLACE, "area"},
    {"desert", EG_ENTRY_PLACE, "area"},
    {"location", EG_ENTRY_PLACE, ""},
    {"place", EG_ENTRY_PLACE, ""},
    {"organization", EG_ENTRY_ORGANIZATION, ""},
    {"organisation", EG_ENTRY_ORGANIZATION, ""},
    {"company", EG_ENTRY_ORGANIZATION, "company"},
    {"corporation", EG_ENTRY_ORGANIZATION, "company"},
    {"business", EG_ENTRY_ORGANIZATION, "company"},
    {"enterprise", EG_ENTRY_ORGANIZATION, "company"},
    {"conglomerate", EG_ENTRY_ORGANIZATION, "company"},
    {"manufacturer", EG_ENTRY_ORGANIZATION, "company"},
    {"firm", EG_ENTRY_ORGANIZATION, "company"},
    {"airline", EG_ENTRY_ORGANIZATION, "company"},
    {"bank", EG_ENTRY_ORGANIZATION, "company"},
    {"hospital", EG_ENTRY_ORGANIZATION, ""},
    {"central bank", EG_ENTRY_ORGANIZATION, "central bank"},
    {"social network", EG_ENTRY_ORGANIZATION, "social network"},
    {"social networking service", EG_ENTRY_ORGANIZATION, "social network"},
    {"social media", EG_ENTRY_ORGANIZATION, "social network"},
    {"government", EG_ENTRY_ORGANIZATION, "government"},
    {"cabinet", EG_ENTRY_ORGANIZATION, "government"},
    {"ministry", EG_ENTRY_ORGANIZATION, "ministry"},
    {"agency", EG_ENTRY_ORGANIZATION, "agency"},
    {"news agency", EG_ENTRY_ORGANIZATION, "news agency"},
    {"party", EG_ENTRY_ORGANIZATION, "party"},
    {"parliament", EG_ENTRY_ORGANIZATION, "parliament"},
    {"legislature", EG_ENTRY_ORGANIZATION, "parliament"},
    {"court", EG_ENTRY_ORGANIZATION, "court"},
    {"tribunal", EG_ENTRY_ORGANIZATION, "court"},
    {"newspaper", EG_ENTRY_ORGANIZATION, "media"},
    {"magazine", EG_ENTRY_ORGANIZATION, "media"},
    {"broadcaster", EG_ENTRY_ORGANIZATION, "media"},
    {"channel", EG_ENTRY_ORGANIZATION, "media"},
    {"station", EG_ENTRY_ORGANIZATION, "media"},
    {"news website", EG_ENTRY_ORGANIZATION, "media"},
    {"media", EG_ENTRY_ORGANIZATION, "media"},
    {"outlet", EG_ENTRY_ORGANIZATION, "media"},
    {"tv company", EG_ENTRY_ORGANIZATION, "media"},
    {"armed group", EG_ENTRY_ORGANIZATION, "armed group"},
    {"militia", EG_ENTRY_ORGANIZATION, "armed group"},
    {"terrorist organization", EG_ENTRY_ORGANIZATION, "armed group"},
    {"armed organization", EG_ENTRY_ORGANIZATION, "armed group"},
    {"army", EG_ENTRY_ORGANIZATION, "military"},
    {"navy", EG_ENTRY_ORGANIZATION, "military"},
    {"military", EG_ENTRY_ORGANIZATION, "military"},
    {"armed forces", EG_ENTRY_ORGANIZATION, "military"},
    {"police", EG_ENTRY_ORGANIZATION, "police"},
    {"university", EG_ENTRY_ORGANIZATION, "university"},
    {"college", EG_ENTRY_ORGANIZATION, "university"},
    {"ngo", EG_ENTRY_ORGANIZATION, "ngo"},
    {"charity", EG_ENTRY_ORGANIZATION, "ngo"},
    {"nonprofit organization", EG_ENTRY_ORGANIZATION, "ngo"},
    {"foundation", EG_ENTRY_ORGANIZATION, "ngo"},
    {"union", EG_ENTRY_ORGANIZATION, "union"},
    {"international organization", EG_ENTRY_ORGANIZATION, "international body"},
    {"intergovernmental organization", EG_ENTRY_ORGANIZATION, "international body"},
    {"sports team", EG_ENTRY_ORGANIZATION, "sports body"},
    {"club", EG_ENTRY_ORGANIZATION, "sports body"},
    {"team", EG_ENTRY_ORGANIZATION, "sports body"},
    {"league", EG_ENTRY_ORGANIZATION, "sports body"},
    {"stock exchange", EG_ENTRY_ORGANIZATION, "stock exchange"},
    {"think tank", EG_ENTRY_ORGANIZATION, "think tank"},
    {"church", EG_ENTRY_ORGANIZATION, "church"},
};

static bool is_class(eg_span name, eg_entry_type *type, eg_span *kind) {
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        if (!eg_ascii_is(name, classes[i].word)) continue;
        *type = classes[i].type;
        *kind = eg_span_of(classes[i].kind);
        return true;
    }
    return false;
}

bool eg_import_class(eg_span class, eg_entry_type *type, eg_span *kind) {
    static const char *const after[] = {" of ", " in ", " for ", " with "};
    class = eg_span_trim(class);
    if (is_class(class, type, kind)) return true;
    for (size_t i = 0; i < sizeof after / sizeof *after; i++) {
        size_t at = eg_span_search(class, eg_span_of(after[i]), 0);
        class = eg_span_slice(class, 0, at);
    }
    /* "public daily newspaper", "daily newspaper", "newspaper" */
    for (;;) {
        if (is_class(class, type, kind)) return true;
        size_t space = eg_span_find(class, ' ', 0);
        if (space == class.len) return false;
        class = eg_span_trim(eg_span_slice(class, space, class.len));
    }
}
