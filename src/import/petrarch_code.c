/* CAMEO actor codes: three letters for a country or a generic group, then three for each role.
 * In: a code. Out: the country, and what an organization or a person with it is. Refuses ethnic, religious
 * and numbered codes: they are read over. Example: "CHNMIL" -> China, military, "military officer". */
#include "import/petrarch_code.h"

#include "import/import.h"
#include "text/ascii.h"

static const struct {
    const char *code, *kind, *role;
    bool organization;
} roles[] = {
    {"GOV", "agency", "official", false},
    {"MIL", "military", "military officer", false},
    {"LEG", "parliament", "lawmaker", false},
    {"JUD", "court", "judge", false},
    {"COP", "police", "police officer", false},
    {"SPY", "agency", "intelligence officer", false},
    {"PTY", "party", "politician", false},
    {"OPP", "party", "opposition politician", false},
    {"REB", "armed group", "rebel", false},
    {"SEP", "armed group", "separatist", false},
    {"INS", "armed group", "insurgent", false},
    {"UAF", "armed group", "fighter", false},
    {"RAD", "armed group", "militant", false},
    {"CRM", "armed group", "", false},
    {"IMG", "armed group", "militant", false},
    {"MED", "media", "journalist", false},
    {"BUS", "company", "business executive", false},
    {"MNC", "company", "business executive", true},
    {"EDU", "university", "academic", false},
    {"LAB", "union", "union leader", false},
    {"REL", "church", "cleric", false},
    {"NGO", "ngo", "activist", true},
    {"NGM", "ngo", "activist", true},
    {"IGO", "international body", "diplomat", true},
    {"ACT", "ngo", "activist", false},
    {"HRI", "ngo", "activist", false},
    {"ELI", "", "", false},
    {"CVL", "", "", false},
};

bool eg_cameo_read(eg_span code, eg_cameo *out) {
    *out = (eg_cameo){.kind = "", .role = ""};
    if (code.len < 3) return false;
    for (size_t i = 0; i < code.len; i++)
        if (!eg_ascii_is_letter(code.ptr[i]) && !eg_ascii_is_digit(code.ptr[i]) && code.ptr[i] != '_')
            return false;
    out->country = eg_country_of_code(eg_span_slice(code, 0, 3));
    out->bare = out->country.len && code.len == 3;
    for (size_t at = out->country.len ? 3 : 0; at + 3 <= code.len; at += 3) {
        eg_span part = eg_span_slice(code, at, at + 3);
        for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
            if (!eg_ascii_is(part, roles[i].code)) continue;
            if (!*out->kind) out->kind = roles[i].kind;
            if (!*out->role) out->role = roles[i].role;
            out->organization |= roles[i].organization;
        }
    }
    return true;
}
