#!/bin/sh
# Every C file is formatted as .clang-format says. CLANG_FORMAT names the program.
set -u
cd "$(dirname "$0")/.." || exit 2
find src include tests -name '*.[ch]' -exec "${CLANG_FORMAT:-clang-format}" --dry-run --Werror {} +
