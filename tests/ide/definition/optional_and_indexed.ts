interface Place { city: { name: string } }
type Name = Place['cit$0y']['na$0me']
function f(p?: Place): Name | undefined { return p?.ci$0ty?.na$0me ?? p!['city']['na$0me'] }
//= answer
main.ts:1:19: interface Place { city: { name: string } }
---
main.ts:1:27: interface Place { city: { name: string } }
---
main.ts:1:19: interface Place { city: { name: string } }
---
main.ts:1:27: interface Place { city: { name: string } }
---
main.ts:1:27: interface Place { city: { name: string } }
