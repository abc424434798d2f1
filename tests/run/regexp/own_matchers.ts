class Upper {
  [Symbol.replace](text: string, by: string): string {
    return text.toUpperCase() + by
  }
  [Symbol.split](text: string): string[] {
    return [text, 'split']
  }
  [Symbol.search](text: string): number {
    return text.length
  }
}
const upper = new Upper()
console.log('abc'.replace(upper, '!'), 'abc'.split(upper), 'abc'.search(upper))
console.log(/b/[Symbol.replace]('abc', '-'), /b/[Symbol.split]('abc'), /b/[Symbol.search]('abc'), /b/[Symbol.match]('abc'), [.../b/g[Symbol.matchAll]('abc')].length)

// expect: ABC! [ 'abc', 'split' ] 3
// expect: a-c [ 'a', 'c' ] 1 [ 'b', index: 1, input: 'abc', groups: undefined ] 1
