console.log(encodeURIComponent("a b&c=d/é😀'()*"), encodeURI('http://x/é ?q=1#z%'), decodeURIComponent('a%20%C3%A9%F0%9F%98%80%2F'), decodeURI('%2Fa%20b%C3%A9'));
for (const f of [() => decodeURIComponent('%'), () => decodeURIComponent('%C3'), () => encodeURIComponent('\ud800'), () => btoa('é€'), () => atob('a'), () => atob('****')]) { try { console.log(f()); } catch (e: any) { console.log(e.name, e.message, e instanceof Error); } }
console.log(btoa('hello'), btoa('a'), btoa('ab'), btoa(''), atob('aGVsbG8='), atob(' aGVs bG8 '), atob('YQ=='), btoa('\xff\x00'), atob('/wA=').length);
const e = new TextEncoder(); console.log(e.encode('aé€😀\ud800'), e.encode(), e.encodeInto('aé€', new Uint8Array(4)));
const d = new TextDecoder(); console.log(d.decode(new Uint8Array([97, 195, 169, 226, 130, 172, 240, 159, 152, 128])), d.decode(new Uint8Array([255, 97, 226, 130, 98, 237, 160, 128])), d.decode(new Uint8Array([239, 187, 191, 65])), d.encoding, new TextDecoder('utf-8', { fatal: true }).fatal);
const s = new TextDecoder(); console.log(s.decode(new Uint8Array([226, 130]), { stream: true }) + s.decode(new Uint8Array([172, 65]), { stream: true }) + s.decode());
try { new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])); } catch (x: any) { console.log(x.name, x.message); }
console.log(new WeakMap(), new WeakSet());

// expect: a%20b%26c%3Dd%2F%C3%A9%F0%9F%98%80'()* http://x/%C3%A9%20?q=1#z%25 a é😀/ %2Fa bé
// expect: URIError URI malformed true
// expect: URIError URI malformed true
// expect: URIError URI malformed true
// expect: InvalidCharacterError Invalid character true
// expect: InvalidCharacterError The string to be decoded is not correctly encoded. true
// expect: InvalidCharacterError Invalid character true
// expect: aGVsbG8= YQ== YWI=  hello hello a /wA= 2
// expect: Uint8Array(13) [
// expect:    97, 195, 169, 226,
// expect:   130, 172, 240, 159,
// expect:   152, 128, 239, 191,
// expect:   189
// expect: ] Uint8Array(0) [] { read: 2, written: 3 }
// expect: aé€😀 �a�b��� A utf-8 true
// expect: €A
// expect: TypeError The encoded data was not valid for encoding utf-8
// expect: WeakMap { <items unknown> } WeakSet { <items unknown> }
