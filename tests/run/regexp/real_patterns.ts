const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
for (const e of ['a@b.co', 'a@b', 'a b@c.d', 'x.y+z@sub.example.org']) console.log(e, email.test(e))
const url = /^(?<scheme>[a-z][a-z\d+.-]*):\/\/(?:(?<user>[^@\/]*)@)?(?<host>[^:\/?#]+)(?::(?<port>\d+))?(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?(?:#(?<hash>.*))?$/i
console.log(url.exec('HTTPS://me@example.com:8080/a/b?x=1&y=2#top')?.groups)
console.log(url.exec('ftp://host')?.groups)
const csv = /("(?:[^"]|"")*"|[^,]*)(,|$)/g
console.log([...'a,"b ""q"", c",,d'.matchAll(csv)].map((m: RegExpMatchArray): string => m[1]))
console.log('#f0c'.match(/^#(?:[\da-f]{3}){1,2}$/i) !== null, /^#(?:[\da-f]{3}){1,2}$/i.test('#ff00cc'), /^#(?:[\da-f]{3}){1,2}$/i.test('#ff00c'))
console.log('Hello ${name}, you are ${ age } years'.replace(/\$\{\s*(\w+)\s*\}/g, (m: string, key: string): string => '<' + key + '>'))
console.log('**bold** and *it* `code`'.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replace(/\*(.+?)\*/g, '<i>$1</i>').replace(/`([^`]+)`/g, '<code>$1</code>'))
console.log('3h 20m 5s'.match(/(?:(\d+)h)?\s*(?:(\d+)m)?\s*(?:(\d+)s)?/)?.slice(1).map(Number))
const line = '127.0.0.1 - bob [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326'
console.log(/^(\S+) \S+ (\S+) \[([^\]]+)\] "(\S+) (\S+) [^"]*" (\d{3}) (\d+|-)$/.exec(line)?.slice(1))
console.log('  indented\n\tcode\n'.replace(/^[ \t]+/gm, ''), 'a\u00a0b'.replace(/\s/g, '_'), 'x'.padStart(3).replace(/^ +/, ''))
console.log('aaa bbb aaa'.replace(/\b(\w+)\b(?=.*\b\1\b)/g, '[$1]'), 'hello'.replace(/(?<=l)l/, 'L'), '1e3,2.5,-7'.match(/-?\d+(?:\.\d+)?(?:e\d+)?/g))
console.log('Straße ÄÖÜ'.replace(/[^\x00-\x7f]/g, (c: string): string => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')))
console.log(/^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test('192.168.1.255'), /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test('192.168.1.256'))

// expect: a@b.co true
// expect: a@b false
// expect: a b@c.d false
// expect: x.y+z@sub.example.org true
// expect: [Object: null prototype] {
// expect:   scheme: 'HTTPS',
// expect:   user: 'me',
// expect:   host: 'example.com',
// expect:   port: '8080',
// expect:   path: '/a/b',
// expect:   query: 'x=1&y=2',
// expect:   hash: 'top'
// expect: }
// expect: [Object: null prototype] {
// expect:   scheme: 'ftp',
// expect:   user: undefined,
// expect:   host: 'host',
// expect:   port: undefined,
// expect:   path: undefined,
// expect:   query: undefined,
// expect:   hash: undefined
// expect: }
// expect: [ 'a', '"b ""q"", c"', '', 'd', '' ]
// expect: true true false
// expect: Hello <name>, you are <age> years
// expect: <b>bold</b> and <i>it</i> <code>code</code>
// expect: [ 3, 20, 5 ]
// expect: [
// expect:   '127.0.0.1',
// expect:   'bob',
// expect:   '10/Oct/2000:13:55:36 -0700',
// expect:   'GET',
// expect:   '/a.gif',
// expect:   '200',
// expect:   '2326'
// expect: ]
// expect: indented
// expect: code
// expect:  a_b x
// expect: [aaa] bbb aaa helLo [ '1e3', '2.5', '-7' ]
// expect: Stra\u00dfe \u00c4\u00d6\u00dc
// expect: true false
