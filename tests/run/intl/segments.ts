const segmenter: any = (Intl as any).Segmenter;
console.log([...new segmenter('en', { granularity: 'word' }).segment('Hi, wörld! 12')].map((s: any) => s.segment + (s.isWordLike ? '+' : '')));
console.log([...new segmenter().segment('👨‍👩‍👧é')].map((s: any) => s.segment.length), [...new segmenter('en', { granularity: 'sentence' }).segment('One. Two? Three')].map((s: any) => s.index));

// expect: [ 'Hi+', ',', ' ', 'wörld+', '!', ' ', '12+' ]
// expect: [ 8, 1 ] [ 0, 5, 10 ]
