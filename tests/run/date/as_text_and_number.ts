const d: any = new Date(Date.UTC(2001, 8, 9, 1, 46, 40));
console.log(+d, d - 1, d * 2, d > 5, d == d.getTime(), typeof (d + 1), (d + '').length > 30, `${d}` === d.toString(), d.constructor.name, typeof d, typeof Date());
console.log(d.toDateString().length, d.toTimeString().slice(8, 12), d.toString().startsWith(d.toDateString()), d.toString().endsWith(d.toTimeString()), d.toGMTString());
console.log(Object.prototype.hasOwnProperty.call(d, 'time'), { d }, new Map([[d, 1]]), String(new Date(NaN)));
d.extra = 1;
console.log(d.getYear(), d.toJSON(), JSON.stringify({ d, n: new Date(NaN) }), new Date(undefined as any), new Date(null as any), new Date('5' as any).getMonth(), new Date(true as any));

// expect: 1000000000000 999999999999 2000000000000 true false string true true Date object string
// expect: 15  GMT true true Sun, 09 Sep 2001 01:46:40 GMT
// expect: false { d: 2001-09-09T01:46:40.000Z } Map(1) { 2001-09-09T01:46:40.000Z => 1 } Invalid Date
// expect: 101 2001-09-09T01:46:40.000Z {"d":"2001-09-09T01:46:40.000Z","n":null} Invalid Date 1970-01-01T00:00:00.000Z 4 1970-01-01T00:00:00.001Z
