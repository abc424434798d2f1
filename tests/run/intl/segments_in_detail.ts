// Graphemes that are many units, words that are words, sentences; containing() finds the segment around a unit.
// @ts-nocheck
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const texts = ['abc', '', 'e\u0301a', '👩🏽‍🚀!', '🇩🇪🇫🇷', 'a\r\nb', '각ᄀ', 'नमस्ते', '\ud83d', '1️⃣'];
for (const text of texts) console.log(JSON.stringify(text), [...graphemes.segment(text)].map(s => `${s.index}+${s.segment.length}`).join(' '));
const length = (text) => [...graphemes.segment(text)].length;
console.log(length('👨‍👩‍👧‍👦'), [...'👨‍👩‍👧‍👦'].length, '👨‍👩‍👧‍👦'.length);
const reverse = (text) => [...graphemes.segment(text)].map(s => s.segment).reverse().join('');
console.log(reverse('ab\u0301c'), [...'ab\u0301c'].reverse().join('') === reverse('ab\u0301c'));
const words = new Intl.Segmenter('en', { granularity: 'word' });
for (const text of ["Don't stop—it's 3.14!", 'foo_bar baz-qux', 'a-b.co, 10,000', '  ']) {
  console.log([...words.segment(text)].map(s => s.isWordLike ? `<${s.segment}>` : s.segment).join(''));
}
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
console.log([...sentences.segment('He paid 3.50. "Really?" she said! Yes... no.')].map(s => s.segment));
const around = words.segment('hello big world');
console.log(around.containing(7).segment, around.containing(0).index, around.containing(5).segment === ' ', around.containing(99), around.containing(-1), around.containing().segment);
for (const { segment, index, input, isWordLike } of words.segment('x y')) console.log(segment, index, input, isWordLike);
const iterator = graphemes.segment('ab')[Symbol.iterator]();
console.log(iterator.next().value.segment, iterator.next().value.index, iterator.next().done, iterator.next().value);
console.log(words.resolvedOptions().granularity, new Intl.Segmenter('fr').resolvedOptions().locale);
try { new Intl.Segmenter('en', { granularity: 'letter' }); } catch (error) { console.log(String(error)); }

// expect: "abc" 0+1 1+1 2+1
// expect: "" 
// expect: "éa" 0+2 2+1
// expect: "👩🏽‍🚀!" 0+7 7+1
// expect: "🇩🇪🇫🇷" 0+4 4+4
// expect: "a\r\nb" 0+1 1+2 3+1
// expect: "각ᄀ" 0+1 1+1
// expect: "नमस्ते" 0+1 1+1 2+4
// expect: "\ud83d" 0+1
// expect: "1️⃣" 0+3
// expect: 1 7 11
// expect: cb́a false
// expect: <Don't> <stop>—<it's> <3.14>!
// expect: <foo_bar> <baz>-<qux>
// expect: <a>-<b.co>, <10,000>
// expect:   
// expect: [ 'He paid 3.50. ', '"Really?" ', 'she said! ', 'Yes... no.' ]
// expect: big 0 true undefined undefined hello
// expect: x 0 x y true
// expect:   1 x y false
// expect: y 2 x y true
// expect: a 1 true undefined
// expect: word fr
// expect: RangeError: Value letter out of range for Intl.Segmenter options property granularity
