// RSA with small keys: powers modulo n, inverses by the extended algorithm, Miller and Rabin's test.
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  base %= modulus
  while (exponent > 0n) {
    if (exponent & 1n) result = (result * base) % modulus
    base = (base * base) % modulus
    exponent >>= 1n
  }
  return result
}

function extended(a: bigint, b: bigint): [bigint, bigint, bigint] {
  if (b === 0n) return [a, 1n, 0n]
  const [g, x, y] = extended(b, a % b)
  return [g, y, x - (a / b) * y]
}

function inverse(a: bigint, modulus: bigint): bigint {
  const [g, x] = extended(a, modulus)
  if (g !== 1n) throw new RangeError(`${a} has no inverse modulo ${modulus}`)
  return ((x % modulus) + modulus) % modulus
}

function isPrime(n: bigint): boolean {
  if (n < 2n) return false
  for (const small of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) {
    if (n === small) return true
    if (n % small === 0n) return false
  }
  let odd = n - 1n
  let twos = 0
  for (; !(odd & 1n); odd /= 2n) twos++
  witness: for (const base of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) {
    let x = power(base, odd, n)
    if (x === 1n || x === n - 1n) continue
    for (let i = 1; i < twos; i++) {
      x = (x * x) % n
      if (x === n - 1n) continue witness
    }
    return false
  }
  return true
}

const found: bigint[] = []
for (let n = 2n ** 61n - 1n; found.length < 3; n -= 2n) if (isPrime(n)) found.push(n)
console.log(found)

const [p, q] = found
const n = p * q
const totient = (p - 1n) * (q - 1n)
const e = 65537n
const d = inverse(e, totient)
console.log(n, d, (e * d) % totient)

const text = 'native'
let message = 0n
for (const letter of text) message = (message << 8n) | BigInt(letter.charCodeAt(0))
const secret = power(message, e, n)
let plain = power(secret, d, n)
let read = ''
for (; plain > 0n; plain >>= 8n) read = String.fromCharCode(Number(plain & 255n)) + read
console.log(message.toString(16), secret.toString(36), read)

try {
  inverse(6n, 9n)
} catch (error) {
  console.log((error as Error).message)
}
let factorial = 1n
for (let i = 1n; i <= 60n; i++) factorial *= i
console.log(factorial, String(factorial).length, factorial % 61n, BigInt.asIntN(64, factorial), BigInt.asUintN(70, -factorial))

// expect: [ 2305843009213693951n, 2305843009213693921n, 2305843009213693907n ]
// expect: 5316911983139663417828251946283171871n 4652470383098254081781747810622177473n 1n
// expect: 6e6174697665 6psmoki407e7biukgw9dhf3p native
// expect: 6 has no inverse modulo 9
// expect: 8320987112741390144276341183223364380754172606361245952449277696409600000000000000n 82 60n -8718968878589280256n 137846177394556141568n
