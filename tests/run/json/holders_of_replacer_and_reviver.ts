// A replacer and a reviver are called on what holds the value.
JSON.stringify({ a: 1, b: { c: 2 } }, function (this: any, k: string, v: any) { console.log(k, JSON.stringify(this), v === this[k]); return v; });
console.log(JSON.parse('{"a":1,"b":[1,2]}', function (this: any, k: string, v: any) { console.log(k, this, this[k] === v); return v; }));

// expect:  {"":{"a":1,"b":{"c":2}}} true
// expect: a {"a":1,"b":{"c":2}} true
// expect: b {"a":1,"b":{"c":2}} true
// expect: c {"c":2} true
// expect: a { a: 1, b: [ 1, 2 ] } true
// expect: 0 [ 1, 2 ] true
// expect: 1 [ 1, 2 ] true
// expect: b { a: 1, b: [ 1, 2 ] } true
// expect:  { '': { a: 1, b: [ 1, 2 ] } } true
// expect: { a: 1, b: [ 1, 2 ] }
