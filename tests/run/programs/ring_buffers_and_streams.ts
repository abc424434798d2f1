// Producers and consumers over a bounded buffer: back pressure by promises, cancellation, and errors that reach the consumer.
class Channel<T> implements AsyncIterable<T> {
  #buffer: T[] = []
  #readers: ((result: IteratorResult<T>) => void)[] = []
  #writers: (() => void)[] = []
  #failure: Error | undefined
  #isClosed = false
  most = 0
  constructor(readonly capacity: number) {}

  async send(value: T): Promise<void> {
    if (this.#isClosed) throw new Error(`closed: ${value}`)
    const reader = this.#readers.shift()
    if (reader) return reader({ value, done: false })
    this.#buffer.push(value)
    this.most = Math.max(this.most, this.#buffer.length)
    if (this.#buffer.length > this.capacity) await new Promise<void>((resume) => this.#writers.push(resume))
  }

  close(failure?: Error): void {
    this.#isClosed = true
    this.#failure = failure
    for (const reader of this.#readers.splice(0)) reader({ value: undefined, done: true })
    for (const writer of this.#writers.splice(0)) writer()
  }

  async #receive(): Promise<IteratorResult<T>> {
    if (this.#buffer.length > 0) {
      const value = this.#buffer.shift()!
      this.#writers.shift()?.()
      return { value, done: false }
    }
    if (this.#failure) throw this.#failure
    return this.#isClosed ? { value: undefined, done: true } : new Promise((resume) => this.#readers.push(resume))
  }

  [Symbol.asyncIterator](): AsyncIterator<T> {
    return {
      next: () => this.#receive(),
      return: async () => {
        this.close()
        return { value: undefined, done: true }
      },
    }
  }
}

async function* mapped<T, U>(source: AsyncIterable<T>, change: (value: T, index: number) => U | Promise<U>): AsyncGenerator<U> {
  let i = 0
  try {
    for await (const value of source) yield await change(value, i++)
  } finally {
    console.log(`mapped ${i}`)
  }
}

async function* batches<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const value of source) if (batch.push(value) === size) yield batch.splice(0)
  if (batch.length) yield batch
}

const numbers = new Channel<number>(2)
const producer = (async (): Promise<string> => {
  for (let i = 1; i <= 7; i++) await numbers.send(i * i)
  numbers.close()
  return 'produced'
})()
for await (const batch of batches(mapped(numbers, (n, i) => n * 10 + i), 3)) console.log(batch)
console.log(await producer, numbers.most)

const broken = new Channel<string>(1)
void (async () => {
  await broken.send('first')
  await broken.send('second')
  broken.close(new RangeError('the wire broke'))
})()
try {
  for await (const text of broken) console.log(text)
} catch (error) {
  console.log(String(error))
}

const endless = new Channel<number>(3)
const counting = (async () => {
  let sent = 0
  try {
    for (;;) await endless.send(sent++)
  } catch (error) {
    return `${(error as Error).message} after ${sent}`
  }
})()
for await (const value of mapped(endless, async (n) => n % 4)) {
  console.log(value)
  if (value === 3) break
}
console.log(await counting)

// expect: [ 10, 41, 92 ]
// expect: [ 163, 254, 365 ]
// expect: mapped 7
// expect: [ 496 ]
// expect: produced 3
// expect: first
// expect: second
// expect: RangeError: the wire broke
// expect: 0
// expect: 1
// expect: 2
// expect: 3
// expect: mapped 4
// expect: closed: 8 after 9
