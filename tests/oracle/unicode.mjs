// Writes stdlib/core/regexp_unicode.ets, the properties and case mappings that patterns speak of, as node knows them:
//   node unicode.mjs > ../../stdlib/core/regexp_unicode.ets
// Only the names stand here. They are those of ECMA-262's tables; those that node refuses are left out.

const generalCategories = `Cased_Letter,LC Close_Punctuation,Pe Connector_Punctuation,Pc Control,Cc,cntrl Currency_Symbol,Sc Dash_Punctuation,Pd
  Decimal_Number,Nd,digit Enclosing_Mark,Me Final_Punctuation,Pf Format,Cf Initial_Punctuation,Pi Letter,L Letter_Number,Nl Line_Separator,Zl
  Lowercase_Letter,Ll Mark,M,Combining_Mark Math_Symbol,Sm Modifier_Letter,Lm Modifier_Symbol,Sk Nonspacing_Mark,Mn Number,N Open_Punctuation,Ps
  Other,C Other_Letter,Lo Other_Number,No Other_Punctuation,Po Other_Symbol,So Paragraph_Separator,Zp Private_Use,Co Punctuation,P,punct
  Separator,Z Space_Separator,Zs Spacing_Mark,Mc Surrogate,Cs Symbol,S Titlecase_Letter,Lt Unassigned,Cn Uppercase_Letter,Lu`;
const unions = { LC: 'Lu Ll Lt', L: 'Lu Ll Lt Lm Lo', M: 'Mn Mc Me', N: 'Nd Nl No', P: 'Pc Pd Ps Pe Pi Pf Po', S: 'Sm Sc Sk So', Z: 'Zs Zl Zp', C: 'Cc Cf Cs Co Cn' };
const binaries = `ASCII ASCII_Hex_Digit,AHex Alphabetic,Alpha Any Assigned Bidi_Control,Bidi_C Bidi_Mirrored,Bidi_M Case_Ignorable,CI Cased
  Changes_When_Casefolded,CWCF Changes_When_Casemapped,CWCM Changes_When_Lowercased,CWL Changes_When_NFKC_Casefolded,CWKCF
  Changes_When_Titlecased,CWT Changes_When_Uppercased,CWU Dash Default_Ignorable_Code_Point,DI Deprecated,Dep Diacritic,Dia Emoji
  Emoji_Component,EComp Emoji_Modifier,EMod Emoji_Modifier_Base,EBase Emoji_Presentation,EPres Extended_Pictographic,ExtPict Extender,Ext
  Grapheme_Base,Gr_Base Grapheme_Extend,Gr_Ext Hex_Digit,Hex IDS_Binary_Operator,IDSB IDS_Trinary_Operator,IDST ID_Continue,IDC ID_Start,IDS
  Ideographic,Ideo Join_Control,Join_C Logical_Order_Exception,LOE Lowercase,Lower Math Noncharacter_Code_Point,NChar
  Pattern_Syntax,Pat_Syn Pattern_White_Space,Pat_WS Quotation_Mark,QMark Radical Regional_Indicator,RI Sentence_Terminal,STerm
  Soft_Dotted,SD Terminal_Punctuation,Term Unified_Ideograph,UIdeo Uppercase,Upper Variation_Selector,VS White_Space,space
  XID_Continue,XIDC XID_Start,XIDS`;
const scripts = `Adlam,Adlm Ahom,Ahom Anatolian_Hieroglyphs,Hluw Arabic,Arab Armenian,Armn Avestan,Avst Balinese,Bali Bamum,Bamu Bassa_Vah,Bass
  Batak,Batk Bengali,Beng Beria_Erfe,Berf Bhaiksuki,Bhks Bopomofo,Bopo Brahmi,Brah Braille,Brai Buginese,Bugi Buhid,Buhd
  Canadian_Aboriginal,Cans Carian,Cari Caucasian_Albanian,Aghb Chakma,Cakm Cham,Cham Cherokee,Cher Chorasmian,Chrs Common,Zyyy
  Coptic,Copt,Qaac Cuneiform,Xsux Cypriot,Cprt Cypro_Minoan,Cpmn Cyrillic,Cyrl Deseret,Dsrt Devanagari,Deva Dives_Akuru,Diak Dogra,Dogr
  Duployan,Dupl Egyptian_Hieroglyphs,Egyp Elbasan,Elba Elymaic,Elym Ethiopic,Ethi Garay,Gara Georgian,Geor Glagolitic,Glag Gothic,Goth
  Grantha,Gran Greek,Grek Gujarati,Gujr Gunjala_Gondi,Gong Gurmukhi,Guru Gurung_Khema,Gukh Han,Hani Hangul,Hang Hanifi_Rohingya,Rohg
  Hanunoo,Hano Hatran,Hatr Hebrew,Hebr Hiragana,Hira Imperial_Aramaic,Armi Inherited,Zinh,Qaai Inscriptional_Pahlavi,Phli
  Inscriptional_Parthian,Prti Javanese,Java Kaithi,Kthi Kannada,Knda Katakana,Kana Kawi,Kawi Kayah_Li,Kali Kharoshthi,Khar
  Khitan_Small_Script,Kits Khmer,Khmr Khojki,Khoj Khudawadi,Sind Kirat_Rai,Krai Lao,Laoo Latin,Latn Lepcha,Lepc Limbu,Limb Linear_A,Lina
  Linear_B,Linb Lisu,Lisu Lycian,Lyci Lydian,Lydi Mahajani,Mahj Makasar,Maka Malayalam,Mlym Mandaic,Mand Manichaean,Mani Marchen,Marc
  Masaram_Gondi,Gonm Medefaidrin,Medf Meetei_Mayek,Mtei Mende_Kikakui,Mend Meroitic_Cursive,Merc Meroitic_Hieroglyphs,Mero Miao,Plrd
  Modi,Modi Mongolian,Mong Mro,Mroo Multani,Mult Myanmar,Mymr Nabataean,Nbat Nag_Mundari,Nagm Nandinagari,Nand New_Tai_Lue,Talu Newa,Newa
  Nko,Nkoo Nushu,Nshu Nyiakeng_Puachue_Hmong,Hmnp Ogham,Ogam Ol_Chiki,Olck Ol_Onal,Onao Old_Hungarian,Hung Old_Italic,Ital
  Old_North_Arabian,Narb Old_Permic,Perm Old_Persian,Xpeo Old_Sogdian,Sogo Old_South_Arabian,Sarb Old_Turkic,Orkh Old_Uyghur,Ougr
  Oriya,Orya Osage,Osge Osmanya,Osma Pahawh_Hmong,Hmng Palmyrene,Palm Pau_Cin_Hau,Pauc Phags_Pa,Phag Phoenician,Phnx
  Psalter_Pahlavi,Phlp Rejang,Rjng Runic,Runr Samaritan,Samr Saurashtra,Saur Sharada,Shrd Shavian,Shaw Siddham,Sidd Sidetic,Sidt
  SignWriting,Sgnw Sinhala,Sinh Sogdian,Sogd Sora_Sompeng,Sora Soyombo,Soyo Sundanese,Sund Sunuwar,Sunu Syloti_Nagri,Sylo Syriac,Syrc
  Tagalog,Tglg Tagbanwa,Tagb Tai_Le,Tale Tai_Tham,Lana Tai_Viet,Tavt Tai_Yo,Tayo Takri,Takr Tamil,Taml Tangsa,Tnsa Tangut,Tang Telugu,Telu
  Thaana,Thaa Thai,Thai Tibetan,Tibt Tifinagh,Tfng Tirhuta,Tirh Todhri,Todr Tolong_Siki,Tols Toto,Toto Tulu_Tigalari,Tutg Ugaritic,Ugar
  Unknown,Zzzz Vai,Vaii Vithkuqi,Vith Wancho,Wcho Warang_Citi,Wara Yezidi,Yezi Yi,Yiii Zanabazar_Square,Zanb`;

const lists = text => text.trim().split(/\s+/).map(names => [...new Set(names.split(','))]);
const everything = [];
for (let c = 0; c <= 0x10FFFF; c++) everything.push(String.fromCodePoint(c));

/** The ranges of code points that the class matches, or undefined where node does not know it. */
function rangesOf(source) {
  let pattern;
  try { pattern = new RegExp(`^${source}$`, 'u'); } catch { return undefined; }
  const ranges = [];
  for (let c = 0; c <= 0x10FFFF; c++) {
    if (!pattern.test(everything[c])) continue;
    if (ranges.length > 0 && ranges[ranges.length - 1] === c - 1) ranges[ranges.length - 1] = c;
    else ranges.push(c, c);
  }
  return ranges;
}

function encode(numbers) {
  let text = '';
  for (const number of numbers) {
    let value = number < 0 ? -number * 2 + 1 : number * 2;
    for (; value >= 32; value = Math.floor(value / 32)) text += String.fromCharCode(48 + 32 + value % 32);
    text += String.fromCharCode(48 + value);
  }
  return text;
}

const quote = text => `'${text.replaceAll('\\', '\\\\')}'`;
const distances = ranges => ranges.map((n, i) => (i === 0 ? n : n - ranges[i - 1]));

function table(name, comment, rows) {
  return `/** ${comment} */\nconst ${name}: string[] = [\n${rows.map(r => `  ${quote(r)},\n`).join('')}]\n`;
}

function properties(text, source) {
  return lists(text).flatMap(names => {
    const ranges = rangesOf(source(names[0]));
    return ranges === undefined ? [] : [`${names.join(',')}=${encode(distances(ranges))}`];
  });
}

function categories() {
  return lists(generalCategories).map(names => {
    const union = Object.entries(unions).find(([short]) => names.includes(short));
    return `${names.join(',')}=` + (union ? '+' + union[1].replaceAll(' ', '+') : encode(distances(rangesOf(`\\p{gc=${names[0]}}`))));
  });
}

/** Only what differs from the script itself. */
function extensions() {
  return lists(scripts).flatMap(names => {
    const [own, all] = [rangesOf(`\\p{sc=${names[0]}}`), rangesOf(`\\p{scx=${names[0]}}`)];
    return all === undefined || own.join() === all.join() ? [] : [`${names.join(',')}=${encode(distances(all))}`];
  });
}

/** ECMA-262's Canonicalize without the flag u, beyond ASCII. */
function toUpper(c) {
  const upper = everything[c].toUpperCase();
  return c > 0xFFFF || upper.length !== 1 || upper.charCodeAt(0) < 128 ? c : upper.charCodeAt(0);
}

/** The character that stands for all that node takes for the same with the flags iu: the one that folds to itself. */
function folded() {
  const classes = new Map(), ofUpper = new Map();
  for (const text of everything) ofUpper.set(text.toUpperCase(), [...(ofUpper.get(text.toUpperCase()) ?? []), text]);
  for (let c = 128; c <= 0x10FFFF; c++) {
    const alike = [...ofUpper.get(everything[c].toUpperCase()), everything[c].toLowerCase(), everything[c].toUpperCase(), everything[c].toLowerCase().toUpperCase(), everything[c].toUpperCase().toLowerCase()]
      .filter(t => [...t].length === 1 && new RegExp(`^\\u{${t.codePointAt(0).toString(16)}}$`, 'iu').test(everything[c]))
      .map(t => t.codePointAt(0));
    classes.set(c, new Set([c, ...alike]));
  }
  // What one of a class knows all of it shall know.
  for (let round = 0; round < 3; round++)
    for (const [, set] of classes) for (const d of [...set]) for (const e of classes.get(d) ?? []) set.add(e);
  const representative = set => {
    const members = [...set].sort((a, b) => a - b);
    const small = members.filter(m => m < 128);
    if (small.length > 0) return members.find(m => m >= 0x61 && m < 128) ?? small[0];
    return members.find(m => members.some(o => everything[o].toLowerCase() === everything[m] && o !== m)) ?? members[0];
  };
  return c => representative(classes.get(c));
}

/** Of all characters beyond ASCII that map to another: first, count, step, difference. */
function runs(map, last) {
  const result = [];
  let run;
  for (let c = 128; c <= last; c++) {
    const delta = map(c) - c;
    if (delta === 0) continue;
    const step = run && c - (run[0] + (run[1] - 1) * run[2]);
    if (run && run[3] === delta && (run[1] === 1 ? step <= 2 : step === run[2])) {
      run[2] = step;
      run[1]++;
    } else {
      result.push(run = [c, 1, 1, delta]);
    }
  }
  return result.flat();
}

process.stdout.write(`// Properties and case mappings of Unicode ${process.versions.unicode}, written by tests/oracle/unicode.mjs from what node knows. Rows: names, '=',
// and ranges as decodeNumbers in regexp_set.ets reads them; '+' before the names of the rows that make up one.

/** Canonicalize without the flag u. */
const upperCaseData: string = ${quote(encode(runs(toUpper, 0xFFFF)))}

/** Simple case folding. */
const caseFoldingData: string = ${quote(encode(runs(folded(), 0x10FFFF)))}

${table('generalCategories', 'General_Category.', categories())}
${table('binaryProperties', 'The properties that are or are not.', properties(binaries, n => `\\p{${n}}`))}
${table('scripts', 'Script.', properties(scripts, n => `\\p{sc=${n}}`))}
${table('scriptExtensions', 'Script_Extensions where they differ from Script.', extensions())}`);
