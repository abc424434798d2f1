// JSON pointers and patches over plain values: escapes, arrays, what must exist, and all or nothing.
type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Operation = { op: 'add' | 'replace' | 'test'; path: string; value: Json } | { op: 'remove'; path: string } | { op: 'move' | 'copy'; from: string; path: string }

const parts = (pointer: string): string[] => {
  if (pointer === '') return []
  if (!pointer.startsWith('/')) throw new SyntaxError(`not a pointer: ${JSON.stringify(pointer)}`)
  return pointer.slice(1).split('/').map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
}

function indexIn(list: Json[], key: string, mayAppend = false): number {
  if (key === '-' && mayAppend) return list.length
  if (!/^(0|[1-9]\d*)$/.test(key)) throw new TypeError(`'${key}' is no index`)
  const index = +key
  if (index > list.length || (index === list.length && !mayAppend)) throw new RangeError(`${index} is outside of ${list.length}`)
  return index
}

function child(value: Json, key: string): Json {
  if (Array.isArray(value)) return value[indexIn(value, key)]
  if (value === null || typeof value !== 'object') throw new TypeError(`${JSON.stringify(value)} has no '${key}'`)
  if (!Object.prototype.hasOwnProperty.call(value, key)) throw new ReferenceError(`no '${key}'`)
  return value[key]
}

const get = (document: Json, pointer: string): Json => parts(pointer).reduce(child, document)

function same(a: Json, b: Json): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.keys(a), Object.keys(b)]
  return left.length === right.length && left.every((key) => key in b && same((a as any)[key], (b as any)[key]))
}

function edit(document: Json, pointer: string, change: (holder: any, key: string) => void): Json {
  const path = parts(pointer)
  if (path.length === 0) {
    const root = { '': document }
    change(root, '')
    return root['']
  }
  const key = path.pop()!
  change(path.reduce(child, document), key)
  return document
}

function add(holder: any, key: string, value: Json): void {
  if (Array.isArray(holder)) holder.splice(indexIn(holder, key, true), 0, value)
  else if (typeof holder === 'object' && holder) holder[key] = value
  else throw new TypeError(`nothing can be added to ${JSON.stringify(holder)}`)
}

function remove(holder: any, key: string): void {
  child(holder, key)
  if (Array.isArray(holder)) holder.splice(+key, 1)
  else delete holder[key]
}

function patch(document: Json, operations: Operation[]): Json {
  let result: Json = structuredClone(document)
  operations.forEach((operation, i) => {
    try {
      switch (operation.op) {
        case 'add': result = edit(result, operation.path, (h, k) => add(h, k, operation.value)); break
        case 'replace': result = edit(result, operation.path, (h, k) => { child(h, k); h[k] = operation.value }); break
        case 'remove': result = edit(result, operation.path, remove); break
        case 'test':
          if (!same(get(result, operation.path), operation.value)) throw new Error(`is ${JSON.stringify(get(result, operation.path))}`)
          break
        default: {
          const value = structuredClone(get(result, operation.from))
          if (operation.op === 'move') result = edit(result, operation.from, remove)
          result = edit(result, operation.path, (h, k) => add(h, k, value))
        }
      }
    } catch (error) {
      throw new Error(`operation ${i} (${operation.op} ${operation.path})`, { cause: error })
    }
  })
  return result
}

const document: Json = { name: 'x', list: [1, { 'a/b': [true, null], 'm~n': 8 }, 'two'], '': { deep: { 0: 'zero', key: [] } } }
for (const pointer of ['', '/name', '/list/1/a~1b/1', '/list/1/m~0n', '//deep/0', '/list/3', '/list/01', '/name/x', '/none', 'name'])
  try {
    console.log(pointer.padEnd(16), JSON.stringify(get(document, pointer)))
  } catch (error) {
    console.log(pointer.padEnd(16), String(error))
  }
const attempts: Operation[][] = [
  [{ op: 'add', path: '/list/-', value: { new: true } }, { op: 'remove', path: '/list/0' }, { op: 'replace', path: '/list/0/m~0n', value: [9] }],
  [{ op: 'move', from: '/list/1/a~1b', path: '/moved' }, { op: 'copy', from: '/moved', path: '/list/0' }, { op: 'test', path: '/list/0', value: [true, null] }],
  [{ op: 'add', path: '/a', value: 1 }, { op: 'test', path: '/a', value: 2 }],
  [{ op: 'add', path: '/list/9', value: 1 }],
  [{ op: 'replace', path: '', value: [1, 2] }, { op: 'add', path: '/1', value: 'between' }],
  [{ op: 'remove', path: '/list/1/none' }],
]
for (const operations of attempts)
  try {
    console.log(JSON.stringify(patch(document, operations)))
  } catch (error) {
    console.log((error as Error).message, '-', String((error as Error).cause))
  }
console.log(same(document, JSON.parse(JSON.stringify(document))), same([1, [2]], [1, [2, 3]]), same({ a: null }, { b: null } as Json))

// expect:                  {"name":"x","list":[1,{"a/b":[true,null],"m~n":8},"two"],"":{"deep":{"0":"zero","key":[]}}}
// expect: /name            "x"
// expect: /list/1/a~1b/1   null
// expect: /list/1/m~0n     8
// expect: //deep/0         "zero"
// expect: /list/3          RangeError: 3 is outside of 3
// expect: /list/01         TypeError: '01' is no index
// expect: /name/x          TypeError: "x" has no 'x'
// expect: /none            ReferenceError: no 'none'
// expect: name             SyntaxError: not a pointer: "name"
// expect: {"name":"x","list":[{"a/b":[true,null],"m~n":[9]},"two",{"new":true}],"":{"deep":{"0":"zero","key":[]}}}
// expect: {"name":"x","list":[[true,null],1,{"m~n":8},"two"],"":{"deep":{"0":"zero","key":[]}},"moved":[true,null]}
// expect: operation 1 (test /a) - Error: is 1
// expect: operation 0 (add /list/9) - RangeError: 9 is outside of 3
// expect: [1,"between",2]
// expect: operation 0 (remove /list/1/none) - ReferenceError: no 'none'
// expect: true false false
