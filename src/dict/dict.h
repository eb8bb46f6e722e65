/* dict: what the user taught us. Filled row by row, frozen by eg_dict_compile, then shared by all readers. */
#ifndef EG_DICT_DICT_H
#define EG_DICT_DICT_H

#include "base/diag.h"
#include "dict/deed.h"
#include "dict/grammar.h"
#include "dict/match.h"
#include "dict/time_words.h"

typedef enum eg_entry_type { EG_ENTRY_ORGANIZATION, EG_ENTRY_PERSON, EG_ENTRY_PLACE } eg_entry_type;
typedef enum eg_gender { EG_GENDER_UNKNOWN, EG_GENDER_FEMALE, EG_GENDER_MALE, EG_GENDER_OTHER } eg_gender;

typedef struct eg_dict_file {
    eg_span shown;   /* as messages name it */
    eg_span path;    /* where it was read; NUL-terminated */
    uint32_t folder; /* from 1 */
} eg_dict_file;

typedef EG_VEC(eg_dict_file) eg_dict_files;

typedef struct eg_dict_folder { /* what one eg_dict_add read: a folder or a file */
    eg_span path;               /* as given */
    size_t entities;            /* listed by then */
} eg_dict_folder;

typedef struct eg_source { /* a dictionary row */
    uint32_t file, line;   /* index into files; line from 1 */
} eg_source;

/* A listed organization, person or place. */
typedef struct eg_entry {
    eg_span name; /* canonical */
    uint8_t type; /* eg_entry_type */
    uint8_t gender;
    uint8_t word_count; /* of a person's name */
    uint32_t words;     /* of a person's name: index of the first in name_words */
    uint32_t kind;      /* index into kinds; 0 = none given */
    uint32_t folder;    /* of its row: later folders win */
    eg_source source;
    eg_span id, country, works_for, role;
    uint32_t surname;       /* of a person: word id of the part that refers back, 0 = none */
    uint32_t first_surname; /* the same for names that begin with it (Xi Jinping), 0 = none */
    uint32_t namesake;      /* the next person of that surname, index + 1 into entries; 0 = none */
} eg_entry;

enum { /* eg_form.flags */
       EG_FORM_CANONICAL = 1,
       EG_FORM_EXACT = 2, /* '=': in this case only */
       EG_FORM_WEAK = 4,  /* '~': only beside a strong mention in the document */
       EG_FORM_NOT = 8,   /* '!' and stop rows: this string is no name */
       EG_FORM_DEMONYM = 16,
       EG_FORM_COMMON = 32,  /* one word, and an ordinary English word: wants confirmation */
       EG_FORM_ACRONYM = 64, /* one word in capitals */
};

/* One way to write an entity's name. Forms of the same words are chained, best first. */
typedef struct eg_form {
    eg_span text;
    uint32_t entry; /* index into entries; unused for EG_FORM_NOT */
    uint32_t next;  /* index into forms; 0 = last */
    uint16_t flags;
    uint8_t tokens, capitals; /* tokens, and how many of them begin with a capital; 0 tokens = overridden */
    uint32_t folder;          /* of its row: later folders win */
    eg_source source;
} eg_form;

/* What articles call the entities of a kind: company: "company", "firm". */
typedef struct eg_kind {
    eg_span name;
    uint8_t type; /* eg_entry_type */
    bool listed;  /* by a row of kinds, not only named by an entry */
} eg_kind;

/* "the social network": a noun of a kind, or of one entry. Nouns of the same words are chained. */
typedef struct eg_noun {
    uint32_t kind, entry; /* one of them; entry UINT32_MAX = by kind */
    uint32_t rank;        /* place in the kind's list: 0 = most specific */
    bool plural;
    uint8_t chain; /* when frozen: EG_NOUNS_… of the chain from here on */
    uint32_t next; /* added before it */
} eg_noun;

enum { /* what nouns of the same words may mean */
       EG_NOUNS_SINGULAR = 1,
       EG_NOUNS_PLURAL = 2,
       EG_NOUNS_PLACE = 4, /* a place, by its kind */
       EG_NOUNS_VAGUE = 8, /* things of several kinds: group, agency, network; firms are so called of two */
};

typedef enum eg_slot {
    EG_SLOT_OBJECT,
    EG_SLOT_TARGET,
    EG_SLOT_ACTOR,
    EG_SLOT_CLAUSE,
    EG_SLOT_DO,
    EG_SLOT_DOING
} eg_slot;

enum { EG_FRAME_PARTS = 4, EG_LEMMA_WORDS = 4 };

/* One way an action is told: "link OBJECT to TARGET" is {0, OBJECT}, {to, TARGET}. */
typedef struct eg_frame {
    uint32_t noun; /* word id of the noun that the pattern begins with; 0 = the verb */
    uint8_t count;
    bool thing; /* what is acted on is no person */
    struct {
        uint32_t word; /* preposition before the slot; 0 = directly after */
        uint8_t slot;  /* eg_slot */
    } parts[EG_FRAME_PARTS];
} eg_frame;

enum { /* forms of a verb */
       EG_VERB_BASE = 1,
       EG_VERB_S = 2,
       EG_VERB_PAST = 4,
       EG_VERB_PARTICIPLE = 8,
       EG_VERB_ING = 16,
       EG_VERB_NOUN = 32, /* of eg_verb_form.chain: a noun that names an act */
};

enum { /* eg_deed.takes: what the frames of its verb allow after it, and what its label leads on to */
       EG_TAKES_CLAUSE = 1,
       EG_TAKES_OBJECT = 2,          /* some frame has a direct OBJECT or TARGET, or there is no frame */
       EG_TAKES_NONE = 4,            /* some frame has none */
       EG_TAKES_THING = 8,           /* no frame has a direct slot for a person */
       EG_TAKES_NO_ACT = 16,         /* class idiom */
       EG_TAKES_SOMEBODY = 32,       /* some frame begins with who is addressed: tell TARGET CLAUSE */
       EG_TAKES_ONLY_SOMEBODY = 64,  /* every frame does */
       EG_TAKES_NOTHING = 128,       /* some frame is the verb alone */
       EG_TAKES_DO = 256,            /* some frame has what the target is to do */
       EG_TAKES_DOING = 512,         /* or what it does */
       EG_TAKES_ANY_LABEL = 1024,    /* the label ends in no preposition that its verb has not */
       EG_TAKES_LABEL_AGAINST = 2048 /* it ends in "against" */
};

/* The number, below 63, of the bit that stands for a word in a set that may tell of more than it holds. */
static inline uint8_t eg_word_bit(uint32_t word) {
    uint8_t bit = word & 63;
    return bit < 63 ? bit : 62;
}

typedef struct eg_deed {               /* an action of the dictionary */
    uint64_t words;                    /* bits, of eg_word_bit, of the prepositions in its frames */
    uint64_t class_bit;                /* EG_CLASS(…); 0 = a class that no rule asks for */
    uint32_t frame_first, frame_count; /* in frames */
    uint16_t takes;                    /* EG_TAKES_… */
    uint8_t sense;                     /* eg_sense */
    uint8_t tone;                      /* 0 neutral, 1 against, 2 for */
    uint32_t folder;                   /* of its row */
    eg_span lemma, class, label;
    eg_source source;
} eg_deed;

/* A form of a verb, or a noun that names an act. Forms of the same words are chained: those without particles
 * before the others, of either those listed first before the others. In a frozen dictionary they stand side
 * by side, four to a cache line. */
typedef struct eg_verb_form {
    uint32_t deed;           /* index into deeds */
    uint32_t next;           /* index into verb_forms; 0 = last */
    uint32_t particles : 28; /* index into verb_particles of the words of the lemma after the verb itself: */
    uint32_t particle_count : 4; /* take [down], crack [down on] */
    uint8_t forms;               /* EG_VERB_…; 0 = noun */
    uint8_t chain;               /* when frozen: what forms there are in the chain from here on */
    uint16_t takes;              /* when frozen: EG_TAKES_… of the deed */
} eg_verb_form;

/* What is known of a word that verbs and nouns of acts begin with. */
typedef struct eg_verb_head {
    uint64_t leads; /* bits of the words that the forms of its chain want after them; 0 = of none */
    uint32_t
        following; /* eg_match_bit of each word that may follow in forms of several: "re" of "re-elected" */
    uint32_t first : 26; /* of the chain of the word alone: index into verb_forms; 0 = none */
    uint32_t chain : 6;  /* and what forms there are in it */
} eg_verb_head;

enum {                     /* dict.verb_leads, by verb form: number of the first particle's bit, or these */
       EG_LEAD_PLAIN = 63, /* the form has no particles */
       EG_LEAD_WORD = 63,  /* this part of it is such a number */
       EG_LEAD_MORE = 64,  /* its chain goes on */
};

typedef enum eg_modal_frame {
    EG_MODAL_DO,
    EG_MODAL_TO_DO,
    EG_MODAL_DOING,
    EG_MODAL_ADVERB,
    EG_MODAL_NOUN
} eg_modal_frame;

typedef struct eg_modal {
    uint8_t modality; /* 0 actual, 1 planned, 2 possible, 3 alleged: as eg_modality */
    bool negated;
    uint8_t frames; /* bit 1 << eg_modal_frame */
} eg_modal;

enum {                   /* eg_name_use.uses: how a word stands in names that no row lists */
       EG_USE_GIVEN = 1, /* a given name; of either gender without one of the next two */
       EG_USE_FEMALE = 2,
       EG_USE_MALE = 4,
       EG_USE_ORGANIZATION_LAST = 8, /* Zarya [University] */
       EG_USE_ORGANIZATION_FIRST = 16,
       EG_USE_ORGANIZATION_OF = 32, /* [Ministry] of Works */
       EG_USE_PLACE_LAST = 64,
       EG_USE_PLACE_FIRST = 128,
       EG_USE_PLACE_OF = 256,
       EG_USE_OTHER_LAST = 512, /* a name that is none of the three: Nobel [Prize] */
       EG_USE_OTHER_FIRST = 1024,
       EG_USE_OTHER_OF = 2048,
       EG_USE_PARTICLE = 4096,              /* Ursula [von] der Leyen */
       EG_USE_SUFFIX = 8192,                /* [Jr.] */
       EG_USE_OTHER_ALONE = 16384,          /* [USB]: names nobody */
       EG_USE_PLACE_PART = 32768,           /* [West] Jersey */
       EG_USE_BEFORE_PLACE = 65536,         /* [in], [near] Obrovac */
       EG_USE_PERHAPS_PLACE = 131072,       /* [to], [from] Obrovac */
       EG_USE_ORGANIZATION_NOUN = 262144,   /* the [insurer] Obrovac; Obrovac, an [insurer] */
       EG_USE_ORGANIZATION_BESIDE = 524288, /* [shares] of Obrovac, Obrovac's [board] */
       EG_USE_PLACE_NOUN = 1048576,         /* the [village] of Obrovac */
       EG_USE_PLACE_BESIDE = 2097152,       /* [mayor] of Obrovac, [north] of Obrovac */
       EG_USE_SYLLABLE = 4194304,           /* Kim Tae-[woo] */
       EG_USE_ORGANIZATION_AFTER = 8388608, /* the Obrovac [party] */
};

typedef struct eg_name_use {
    uint32_t uses; /* EG_USE_… */
    uint32_t kind; /* of EG_USE_ORGANIZATION_… and EG_USE_PLACE_…: index into kinds, 0 = not told */
} eg_name_use;

/* The memory that the arrays of a dictionary from the cache lie in; at NULL = they lie in the arenas. */
typedef struct eg_image {
    void *at;
    size_t size;
} eg_image;

struct eg_dict {
    eg_diag diag;
    eg_image image;
    eg_arena arena;   /* owns all of it */
    eg_arena scratch; /* for a phrase at hand */
    eg_lexicon lexicon;
    eg_grammar grammar;
    eg_time_words time_words;
    eg_dict_files files;
    EG_VEC(eg_dict_folder) folders; /* by number from 1, less one */
    uint32_t folder;                /* of the rows being read, from 1 */
    eg_intern entry_names;          /* id - 1 = index into entries */
    EG_VEC(eg_entry) entries;
    EG_VEC(uint32_t) name_words; /* word ids of people's names */
    EG_VEC(eg_form) forms;       /* 0 unused */
    eg_match names;              /* payload: index into forms */
    eg_intern kind_names;
    EG_VEC(eg_kind) kinds;        /* by id of kind_names */
    EG_VEC(eg_noun) nouns;        /* 0 unused */
    EG_VEC(uint32_t) governments; /* by entry (a place): the entry of its government + 1, 0 = none */
    eg_match descriptions;        /* payload: index into nouns */
    eg_intern metonym_names;      /* "Beijing", "Kremlin" */
    EG_VEC(uint32_t) metonyms;    /* by id of metonym_names: the entry it stands for + 1, 0 = none */
    eg_intern deed_names;         /* id - 1 = index into deeds */
    EG_VEC(eg_deed) deeds;
    EG_VEC(eg_frame) frames;
    EG_VEC(eg_verb_form) verb_forms; /* 0 unused */
    EG_VEC(uint8_t) verb_leads; /* by verb form, when frozen: which words it wants after it, see EG_LEAD_… */
    EG_VEC(eg_verb_head) verb_heads; /* by word id, when frozen; shorter than the lexicon */
    EG_VEC(uint32_t) verb_particles; /* word ids, those of a verb side by side */
    eg_match verbs;          /* payload: index into verb_forms; the words are the verb without particles */
    EG_VEC(eg_modal) modals; /* 0 unused */
    eg_match modal_words;    /* payload: index into modals */
    EG_VEC(uint64_t) titles; /* a bit for each word id that has EG_ROLE_TITLE; likewise */
    EG_VEC(uint16_t) word_roles;   /* by word id: EG_ROLE_… */
    EG_VEC(uint32_t) bearers;      /* by word id: the first person of that surname, index + 1 into entries */
    EG_VEC(eg_name_use) name_uses; /* by word id; shorter than the lexicon, the rest is 0 */
    bool compiled;
    struct eg_dict_cache *cache; /* cache.h; NULL = none */
};

enum {                     /* word_roles */
       EG_ROLE_TITLE = 1,  /* Mr, President, spokeswoman: last or only word of a title */
       EG_ROLE_SUFFIX = 2, /* Inc, Ltd, Co: legal form after a company's name */
       EG_ROLE_FEMALE = 4, /* with EG_ROLE_TITLE */
       EG_ROLE_MALE = 8,
       EG_ROLE_REPRESENTATIVE = 16, /* official, investigation: acts for whoever it belongs to */
       EG_ROLE_NO_ADVERB = 256,     /* family, supply: ends in -ly and is a noun or adjective */
       EG_ROLE_SPEAKS = 64,         /* with EG_ROLE_TITLE: speaks for whoever it belongs to */
       EG_ROLE_STATE = 128,         /* "Chinese officials" speak for the government */
       EG_ROLE_TAKES_TO = 32,       /* response, due: the "to" after it begins no infinitive */
       EG_ROLE_FIELD = 512,         /* industry: "the airline industry" is no airline */
       EG_ROLE_CONTRAST = 1024,     /* rival: "the rival company" is not the one just named */
       EG_ROLE_OBSERVER = 4096,     /* analyst: "an Acme analyst" tells of others, not of Acme */
       EG_ROLE_AUTHORITY = 2048,    /* officialdom: with a state's adjective, its government */
       EG_ROLE_PRESENT = 8192,      /* is, does: the verb that it helps is told of now */
       EG_ROLE_PAST = 16384,        /* was, did, had: of then */
       EG_ROLE_ABROAD = 32768,      /* embassy: "the embassy in Kyiv" is not whose it is */
};

/* EG_ROLE_… of the word. Without a branch, as eg_grammar_of. */
static inline uint32_t eg_word_role(const eg_dict *d, uint32_t word) {
    return d->word_roles.items[word & -(uint32_t)(word < d->word_roles.len)];
}

static inline eg_verb_head eg_verb_head_of(const eg_dict *d, uint32_t word) {
    return word < d->verb_heads.len ? d->verb_heads.items[word] : (eg_verb_head){0};
}

/* Has the word EG_ROLE_TITLE? The role that is asked for most: its bits lie close together. */
static inline bool eg_is_title(const eg_dict *d, uint32_t word) {
    uint32_t at = word / 64;
    return d->titles.items[at & -(uint32_t)(at < d->titles.len)] >> word % 64 & (at < d->titles.len);
}

/* How the word stands in names that no row lists, likewise. */
static inline eg_name_use eg_word_use(const eg_dict *d, uint32_t word) {
    return d->name_uses.items[word & -(uint32_t)(word < d->name_uses.len)];
}

/* Has the memory brought near that eg_word_role and eg_word_use will look at for a word. */
static inline void eg_word_approach(const eg_dict *d, uint32_t word) {
    __builtin_prefetch(&d->word_roles.items[word & -(uint32_t)(word < d->word_roles.len)]);
    __builtin_prefetch(&d->name_uses.items[word & -(uint32_t)(word < d->name_uses.len)]);
}

/* May one of the deed's frames have that preposition? */
static inline bool eg_deed_may_take(const eg_dict *d, uint32_t deed, uint32_t word) {
    return d->deeds.items[deed].words >> eg_word_bit(word) & 1;
}

/* ---- while reading ---- */

/* Is the token left out of a name's words? Quotation marks around it are, and dots that are not inside a
 * word. */
bool eg_dict_drops(const eg_tokens *t, uint32_t i);
/* Word ids of a phrase, added to the lexicon, dots dropped; at most EG_NAME_WORDS, 0 when it has more. */
size_t eg_dict_words(eg_dict *d, eg_span phrase, uint32_t words[EG_NAME_WORDS], uint8_t *capitals);
/* Reads what eg_dict_add was given, now. */
eg_status eg_dict_read(eg_dict *d, const char *path, const char *shown_as);
/* The files that it stands for, by path and shown, in the order in which they are read. */
eg_status eg_dict_list(eg_arena *a, const char *path, const char *shown_as, eg_dict_files *out,
                       eg_diag *diag);
/* Makes of all rows what readers need, and compiled true. */
void eg_dict_freeze(eg_dict *d);
/* Gives back all that rows and compile filled; messages and cache stay as they are. */
void eg_dict_empty(eg_dict *d);
/* Makes room for the entries of about that many more bytes of dictionary files. */
void eg_dict_expect(eg_dict *d, size_t bytes);
/* The entry of that canonical name, UINT32_MAX when it is not listed. */
uint32_t eg_dict_entry(const eg_dict *d, eg_span name);
/* Adds a form; text may begin with a mark (= ~ !). flags besides those of the mark. */
void eg_dict_add_form(eg_dict *d, eg_span text, uint32_t entry, uint16_t flags, eg_source source);
void eg_dict_add_role(eg_dict *d, uint32_t word, uint16_t role);
/* The kind of that name, added if new. */
uint32_t eg_dict_kind(eg_dict *d, eg_span name);
void eg_dict_add_noun(eg_dict *d, eg_span noun, uint32_t kind, uint32_t entry, uint32_t rank);

/* Name of a row as findings cite it: "organizations.tsv:12". Lives in the arena. */
eg_span eg_dict_cite(eg_arena *a, const eg_dict *d, eg_source source);

#endif
