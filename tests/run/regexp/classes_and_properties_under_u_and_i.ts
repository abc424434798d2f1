// Unicode classes negated, joined and folded; case-insensitive matches that need folding; surrogates in classes.
// @ts-nocheck
const t = (re: RegExp, ...texts: string[]): void => console.log(String(re), texts.map(s => (s.match(re) ?? []).length ? JSON.stringify(s.match(re)![0]) : '-').join(' '));
t(/^\p{L}+$/u, 'abc', 'äöü', 'Жук', '日本', 'a1', '𝒜𝓑');
t(/^\P{L}+$/u, '123', 'a', '_-', '😀');
t(/[^\p{L}\p{N}]/u, 'a1', 'a b', '٣', 'x😀');
t(/\p{Lu}/iu, 'a', 'A', 'ß', '1');
t(/\P{Lu}/iu, 'A', '1');
t(/[^\P{Lu}]/iu, 'a', 'A', '1');
t(/\p{Script=Greek}+/u, 'abc αβγ', 'Ω', 'x');
t(/\p{sc=Cyrillic}\p{scx=Latin}/u, 'жa', 'aж');
t(/\p{Emoji_Presentation}/u, '😀', '1', '☺', '⌚');
t(/\p{General_Category=Decimal_Number}+/u, '12', '१२', 'Ⅷ');
t(/\p{ASCII}+/u, 'aé', '日a');
t(/\p{Any}/u, '😀', '\n');
t(/ſ/i, 's', 'S', 'ſ');
t(/ſ/iu, 's', 'S', 'ſ');
t(/[a-z]/i, 'K', 'ſ', '\u212a');
t(/[a-z]/iu, '\u212a', 'ſ');
t(/\w/iu, 'ſ', '\u212a', 'é');
t(/\W/iu, 's', 'S', 'ſ', 'k');
t(/[^\W]/iu, 'ſ', 's');
t(/\b/iu, 'ſ', 'é');
t(/ß/i, 'ß', 'ẞ', 'ss', 'SS');
t(/ß/iu, 'ß', 'ẞ', 'ss');
t(/σ/i, 'Σ', 'ς', 'σ');
t(/[σ]/iu, 'Σ', 'ς');
t(/İ/iu, 'i', 'İ', 'I', 'ı');
t(/\u0130|\u0131/i, 'i', 'I');
t(/µ/i, 'μ', 'Μ', 'µ');
t(/Å/i, 'å', '\u212b', 'Å');
t(/Å/iu, '\u212b', 'å');
t(/ǆ/i, 'Ǆ', 'ǅ');
t(/𐐨/i, '𐐀');
t(/𐐨/iu, '𐐀');
t(/[𐐀-𐐧]/iu, '𐐨', 'a');
t(/^[😀-😎]$/u, '😅', '😏', '\ud83d');
t(/[\ud83d]/, '😀', 'a');
t(/[\ud83d]/u, '😀', '\ud83d');
t(/[^a]/u, '😀', 'a');
t(/^.$/u, '😀', '\ud83d');
t(/^.$/su, '\n');
t(/\u{1F600}|\u{61}/u, '😀', 'a');
t(/[\b]/, '\b', 'b');
t(/[\s]/, '\u00a0', '\ufeff', '\u180e', '\u3000', '\u200b');
t(/[\d-x]+/, '1-x', 'w');
t(/[]/, 'a', '');
t(/[^]/, '\n', '');
t(/[\]^-]+/, ']^-', 'a');
t(/\cJ/, '\n', 'J');
t(/[\c_]/, '\x1f', 'c');
t(/\0/, '\0', '0');
for (const source of ['\\p{Foo}', '\\p{Script}', '\\p{sc=Nope}', '\\pL', '[b-a]', '\\u{110000}', '[\\d-z]', '\\-', '{1}', 'a{2,1}', '\\1(', '(?<=a)*']) {
  const results = ['', 'u'].map(flags => {
    try { return String(new RegExp(source, flags)); } catch (error) { return (error as Error).name; }
  });
  console.log(source, results.join(' '));
}

// expect: /^\p{L}+$/u "abc" "äöü" "Жук" "日本" - "𝒜𝓑"
// expect: /^\P{L}+$/u "123" - "_-" "😀"
// expect: /[^\p{L}\p{N}]/u - " " - "😀"
// expect: /\p{Lu}/iu "a" "A" "ß" -
// expect: /\P{Lu}/iu "A" "1"
// expect: /[^\P{Lu}]/iu - - -
// expect: /\p{Script=Greek}+/u "αβγ" "Ω" -
// expect: /\p{sc=Cyrillic}\p{scx=Latin}/u "жa" -
// expect: /\p{Emoji_Presentation}/u "😀" - - "⌚"
// expect: /\p{General_Category=Decimal_Number}+/u "12" "१२" -
// expect: /\p{ASCII}+/u "a" "a"
// expect: /\p{Any}/u "😀" "\n"
// expect: /ſ/i - - "ſ"
// expect: /ſ/iu "s" "S" "ſ"
// expect: /[a-z]/i "K" - -
// expect: /[a-z]/iu "K" "ſ"
// expect: /\w/iu "ſ" "K" -
// expect: /\W/iu - - - -
// expect: /[^\W]/iu "ſ" "s"
// expect: /\b/iu "" -
// expect: /ß/i "ß" - - -
// expect: /ß/iu "ß" "ẞ" -
// expect: /σ/i "Σ" "ς" "σ"
// expect: /[σ]/iu "Σ" "ς"
// expect: /İ/iu - "İ" - -
// expect: /\u0130|\u0131/i - -
// expect: /µ/i "μ" "Μ" "µ"
// expect: /Å/i "å" - "Å"
// expect: /Å/iu "Å" "å"
// expect: /ǆ/i "Ǆ" "ǅ"
// expect: /𐐨/i -
// expect: /𐐨/iu "𐐀"
// expect: /[𐐀-𐐧]/iu "𐐨" -
// expect: /^[😀-😎]$/u "😅" - -
// expect: /[\ud83d]/ "\ud83d" -
// expect: /[\ud83d]/u - "\ud83d"
// expect: /[^a]/u "😀" -
// expect: /^.$/u "😀" "\ud83d"
// expect: /^.$/su "\n"
// expect: /\u{1F600}|\u{61}/u "😀" "a"
// expect: /[\b]/ "\b" -
// expect: /[\s]/ " " "﻿" - "　" -
// expect: /[\d-x]+/ "1-x" -
// expect: /[]/ - -
// expect: /[^]/ "\n" -
// expect: /[\]^-]+/ "]^-" -
// expect: /\cJ/ "\n" -
// expect: /[\c_]/ "\u001f" -
// expect: /\0/ "\u0000" -
// expect: \p{Foo} /\p{Foo}/ SyntaxError
// expect: \p{Script} /\p{Script}/ SyntaxError
// expect: \p{sc=Nope} /\p{sc=Nope}/ SyntaxError
// expect: \pL /\pL/ SyntaxError
// expect: [b-a] SyntaxError SyntaxError
// expect: \u{110000} /\u{110000}/ SyntaxError
// expect: [\d-z] /[\d-z]/ SyntaxError
// expect: \- /\-/ SyntaxError
// expect: {1} SyntaxError SyntaxError
// expect: a{2,1} SyntaxError SyntaxError
// expect: \1( SyntaxError SyntaxError
// expect: (?<=a)* SyntaxError SyntaxError
