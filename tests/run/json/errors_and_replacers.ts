const bad = ['', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '[1,', '[1 2]', 'tru', 'nul', '01', '1.', '-', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '{a:1}', "{'a':1}", '[1,]', '{"a":1,}', 'undefined', 'NaN', '1 1', '{"a":1}}', ' ', '\u00a01', '[,]', '"\u0001"', '{"a" 1}', '1e', '+1', '.5', '[1}', '{"a":1]', 'abc', '[object Object]', 'this is a very long text that is not json at all, really'];
for (const t of bad) { try { console.log(t, JSON.parse(t)); } catch (e: any) { console.log(JSON.stringify(t), e.name, e.message); } }
console.log(JSON.stringify({ a: [1, { b: 2 }], c: undefined, d: () => 1, e: Symbol('x'), f: NaN, g: new Date(0), h: null, i: [undefined, () => 1], j: 'q"\n\ud800', k: Infinity, l: true, m: new Map([[1, 2]]), n: new Set([1]), o: -0 }));
console.log(JSON.stringify([1, [2], {}], null, 2), JSON.stringify({ a: 1, b: { c: [] } }, null, '--'), JSON.stringify({ a: 1, b: 2, c: { a: 3, z: 1 } }, ['a', 'c']), JSON.stringify({ a: 1, b: 'x' }, (k, v) => typeof v === 'number' ? v * 2 : v), JSON.stringify('x', null, 20), JSON.stringify([new Date(NaN)]), JSON.stringify({ toJSON() { return { x: 1 }; } }), JSON.stringify(undefined), JSON.stringify({ a: 1 }, null, 15).length);
console.log(JSON.parse('{"a":[1,2,{"b":"2020-01-01"}],"__proto__":1}', (k, v) => typeof v === 'number' ? v + 1 : v), JSON.parse('[1,2,3]', function (k, v) { return k === '1' ? undefined : v; }), JSON.parse(' [1e3, -0, 1E-2, "\\u0041\\n\\/"] '), JSON.parse('{"a":1,"a":2,"2":1,"1":2}'), JSON.parse('"\\ud83d\\ude00"'));
class Q { a = 1; #p = 2; get x() { return 1; } self: any = null; }
console.log(JSON.stringify(new Q()));
const cyc: any = { a: { b: [] } }; cyc.a.b.push(cyc); try { JSON.stringify(cyc); } catch (e: any) { console.log(e.message); }
const q = new Q(); q.self = q; try { JSON.stringify(q); } catch (e: any) { console.log(e.message); }
const e1 = new Error('outer', { cause: new TypeError('inner') }); console.log(e1.cause instanceof TypeError, (e1.cause as any).message, Object.keys(e1), String(e1), new AggregateError([1, 2], 'm').errors, 'cause' in new Error('x'));
const deep: any = {}; let at = deep; for (const k of ['a', 'b', 'c', 'd', 'e', 'f']) { at[k] = {}; at = at[k]; } at.g = deep; try { JSON.stringify({ outer: deep }); } catch (e: any) { console.log(e.message); }
const two: any = []; two[0] = { x: two }; try { JSON.stringify(two); } catch (e: any) { console.log(e.message); }

// expect: "" SyntaxError Unexpected end of JSON input
// expect: "{" SyntaxError Expected property name or '}' in JSON at position 1
// expect: "{\"a\"" SyntaxError Expected ':' after property name in JSON at position 4
// expect: "{\"a\":" SyntaxError Unexpected end of JSON input
// expect: "{\"a\":1" SyntaxError Expected ',' or '}' after property value in JSON at position 6
// expect: "{\"a\":1," SyntaxError Expected double-quoted property name in JSON at position 7
// expect: "[1," SyntaxError Unexpected end of JSON input
// expect: "[1 2]" SyntaxError Expected ',' or ']' after array element in JSON at position 3
// expect: "tru" SyntaxError Unexpected end of JSON input
// expect: "nul" SyntaxError Unexpected end of JSON input
// expect: "01" SyntaxError Unexpected number in JSON at position 1
// expect: "1." SyntaxError Unterminated fractional number in JSON at position 2
// expect: "-" SyntaxError No number after minus sign in JSON at position 1
// expect: "\"abc" SyntaxError Unterminated string in JSON at position 4
// expect: "\"a\nb\"" SyntaxError Bad control character in string literal in JSON at position 2
// expect: "\"\\x\"" SyntaxError Bad escaped character in JSON at position 2
// expect: "\"\\u12\"" SyntaxError Bad Unicode escape in JSON at position 5
// expect: "{a:1}" SyntaxError Expected property name or '}' in JSON at position 1
// expect: "{'a':1}" SyntaxError Expected property name or '}' in JSON at position 1
// expect: "[1,]" SyntaxError Unexpected token ']', "[1,]" is not valid JSON
// expect: "{\"a\":1,}" SyntaxError Expected double-quoted property name in JSON at position 7
// expect: "undefined" SyntaxError "undefined" is not valid JSON
// expect: "NaN" SyntaxError "NaN" is not valid JSON
// expect: "1 1" SyntaxError Unexpected non-whitespace character after JSON at position 2
// expect: "{\"a\":1}}" SyntaxError Unexpected non-whitespace character after JSON at position 7
// expect: " " SyntaxError Unexpected end of JSON input
// expect: " 1" SyntaxError Unexpected token ' ', " 1" is not valid JSON
// expect: "[,]" SyntaxError Unexpected token ',', "[,]" is not valid JSON
// expect: "\"\u0001\"" SyntaxError Bad control character in string literal in JSON at position 1
// expect: "{\"a\" 1}" SyntaxError Expected ':' after property name in JSON at position 5
// expect: "1e" SyntaxError Exponent part is missing a number in JSON at position 2
// expect: "+1" SyntaxError Unexpected token '+', "+1" is not valid JSON
// expect: ".5" SyntaxError Unexpected token '.', ".5" is not valid JSON
// expect: "[1}" SyntaxError Expected ',' or ']' after array element in JSON at position 2
// expect: "{\"a\":1]" SyntaxError Expected ',' or '}' after property value in JSON at position 6
// expect: "abc" SyntaxError Unexpected token 'a', "abc" is not valid JSON
// expect: "[object Object]" SyntaxError "[object Object]" is not valid JSON
// expect: "this is a very long text that is not json at all, really" SyntaxError Unexpected token 'h', "this is a v"... is not valid JSON
// expect: {"a":[1,{"b":2}],"f":null,"g":"1970-01-01T00:00:00.000Z","h":null,"i":[null,null],"j":"q\"\n\ud800","k":null,"l":true,"m":{},"n":{},"o":0}
// expect: [
// expect:   1,
// expect:   [
// expect:     2
// expect:   ],
// expect:   {}
// expect: ] {
// expect: --"a": 1,
// expect: --"b": {
// expect: ----"c": []
// expect: --}
// expect: } {"a":1,"c":{"a":3}} {"a":2,"b":"x"} "x" [null] {"x":1} undefined 20
// expect: { a: [ 2, 3, { b: '2020-01-01' } ], ['__proto__']: 2 } [ 1, <1 empty item>, 3 ] [ 1000, -0, 0.01, 'A\n/' ] { '1': 2, '2': 1, a: 2 } 😀
// expect: {"a":1,"self":null}
// expect: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Object'
// expect:     |     property 'a' -> object with constructor 'Object'
// expect:     |     property 'b' -> object with constructor 'Array'
// expect:     --- index 0 closes the circle
// expect: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Q'
// expect:     --- property 'self' closes the circle
// expect: true inner [] Error: outer [ 1, 2 ] false
// expect: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Object'
// expect:     |     property 'a' -> object with constructor 'Object'
// expect:     |     property 'b' -> object with constructor 'Object'
// expect:     |     ...
// expect:     |     property 'f' -> object with constructor 'Object'
// expect:     --- property 'g' closes the circle
// expect: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Array'
// expect:     |     index 0 -> object with constructor 'Object'
// expect:     --- property 'x' closes the circle
