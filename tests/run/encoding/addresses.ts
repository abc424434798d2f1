const urls: string[][] = [['https://user:pa%20ss@Example.COM:8080/a/./b/../c%2e/d e?q=1 2&x=é#frag ment'], ['http://example.com:80'], ['https://example.com'], ['../x/y?z', 'http://h/a/b/c?d#e'], ['?q', 'http://h/a/b#c'], ['#f', 'http://h/a/b?q'], ['//other/p', 'https://h/a'], ['/abs', 'https://h/a/b'], ['mailto:a@b.c?subject=x'], ['file:///C:/x/../y'], ['data:text/plain,hello world'], ['HTTP:\\\\a\\b'], ['http://192.168.0.1.'], ['http://0x7f.1/'], ['ws://h:80/'], ['javascript:alert(1)'], ['foo://bar/baz/../q'], ['http://[::1]:3000/x'], ['nope'], ['http://'], ['http://a b/'], ['http://h:99999/'], ['http:/h/p'], ['http:rel', 'http://h/a/b'], ['', 'http://h/a?b'], ['https://h/?a=b+c&d=%zz&e=%E9'], ['blob:https://h/x'], ['http://h/a//b/'], ['  http://h/\tx  ']];
for (const [text, base] of urls) { try { const u = new URL(text, base); console.log(text, '->', u.href, '|', u.origin, u.protocol, u.username, u.password, u.host, u.hostname, u.port, u.pathname, u.search, u.hash); } catch (e: any) { console.log(text, '->', e.name, e.message); } }
const u = new URL('http://h/p?a=1&b=2&a=3');
u.searchParams.append('c', 'x y&é'); u.searchParams.delete('b'); u.searchParams.set('a', '9'); console.log(u.href, u.searchParams.get('c'), u.searchParams.getAll('a'), u.searchParams.has('zz'), [...u.searchParams], String(u.searchParams), u.searchParams.size);
u.pathname = '/new path'; u.hash = 'h'; u.port = '8080'; u.search = '?k=v'; u.hostname = 'example.org'; u.protocol = 'https'; u.username = 'me'; console.log(u.href, u.searchParams.get('k'), JSON.stringify({ u }));
console.log(new URLSearchParams({ a: '1', b: 'x y' }).toString(), new URLSearchParams([['q', '1'], ['q', '2']]).toString(), new URLSearchParams('?x=%41+b').get('x'), new URLSearchParams('b=1&a=2').get('zz'));
const s = new URLSearchParams('b=1&a=2&b=0'); s.sort(); console.log(s.toString(), [...s.keys()], [...s.values()], `${new URL('http://x')}`);

// expect: https://user:pa%20ss@Example.COM:8080/a/./b/../c%2e/d e?q=1 2&x=é#frag ment -> https://user:pa%20ss@example.com:8080/a/c%2e/d%20e?q=1%202&x=%C3%A9#frag%20ment | https://example.com:8080 https: user pa%20ss example.com:8080 example.com 8080 /a/c%2e/d%20e ?q=1%202&x=%C3%A9 #frag%20ment
// expect: http://example.com:80 -> http://example.com/ | http://example.com http:   example.com example.com  /  
// expect: https://example.com -> https://example.com/ | https://example.com https:   example.com example.com  /  
// expect: ../x/y?z -> http://h/a/x/y?z | http://h http:   h h  /a/x/y ?z 
// expect: ?q -> http://h/a/b?q | http://h http:   h h  /a/b ?q 
// expect: #f -> http://h/a/b?q#f | http://h http:   h h  /a/b ?q #f
// expect: //other/p -> https://other/p | https://other https:   other other  /p  
// expect: /abs -> https://h/abs | https://h https:   h h  /abs  
// expect: mailto:a@b.c?subject=x -> mailto:a@b.c?subject=x | null mailto:      a@b.c ?subject=x 
// expect: file:///C:/x/../y -> file:///C:/y | null file:      /C:/y  
// expect: data:text/plain,hello world -> data:text/plain,hello world | null data:      text/plain,hello world  
// expect: HTTP:\\a\b -> http://a/b | http://a http:   a a  /b  
// expect: http://192.168.0.1. -> http://192.168.0.1/ | http://192.168.0.1 http:   192.168.0.1 192.168.0.1  /  
// expect: http://0x7f.1/ -> http://127.0.0.1/ | http://127.0.0.1 http:   127.0.0.1 127.0.0.1  /  
// expect: ws://h:80/ -> ws://h/ | ws://h ws:   h h  /  
// expect: javascript:alert(1) -> javascript:alert(1) | null javascript:      alert(1)  
// expect: foo://bar/baz/../q -> foo://bar/q | null foo:   bar bar  /q  
// expect: http://[::1]:3000/x -> http://[::1]:3000/x | http://[::1]:3000 http:   [::1]:3000 [::1] 3000 /x  
// expect: nope -> TypeError Invalid URL
// expect: http:// -> TypeError Invalid URL
// expect: http://a b/ -> TypeError Invalid URL
// expect: http://h:99999/ -> TypeError Invalid URL
// expect: http:/h/p -> http://h/p | http://h http:   h h  /p  
// expect: http:rel -> http://h/a/rel | http://h http:   h h  /a/rel  
// expect:  -> http://h/a?b | http://h http:   h h  /a ?b 
// expect: https://h/?a=b+c&d=%zz&e=%E9 -> https://h/?a=b+c&d=%zz&e=%E9 | https://h https:   h h  / ?a=b+c&d=%zz&e=%E9 
// expect: blob:https://h/x -> blob:https://h/x | https://h blob:      https://h/x  
// expect: http://h/a//b/ -> http://h/a//b/ | http://h http:   h h  /a//b/  
// expect:   http://h/	x   -> http://h/x | http://h http:   h h  /x  
// expect: http://h/p?a=9&c=x+y%26%C3%A9 x y&é [ '9' ] false [ [ 'a', '9' ], [ 'c', 'x y&é' ] ] a=9&c=x+y%26%C3%A9 2
// expect: https://me@example.org:8080/new%20path?k=v#h v {"u":"https://me@example.org:8080/new%20path?k=v#h"}
// expect: a=1&b=x+y q=1&q=2 A b null
// expect: a=2&b=1&b=0 [ 'a', 'b', 'b' ] [ '2', '1', '0' ] http://x/
