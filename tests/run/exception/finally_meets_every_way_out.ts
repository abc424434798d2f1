// Every way out of a try (fall, return, break, continue, throw) crossed with every way out of its finally.
type Way = 'fall' | 'return' | 'break' | 'continue' | 'throw';
const ways: Way[] = ['fall', 'return', 'break', 'continue', 'throw'];
function cross(first: Way, second: Way): string {
  let log = '';
  let turn = 0;
  try {
    for (turn = 0; turn < 3; turn++) {
      try {
        log += 'a' + turn;
        if (turn === 1) {
          if (first === 'return') return log + ' returned by try';
          if (first === 'break') break;
          if (first === 'continue') continue;
          if (first === 'throw') throw new Error('try');
        }
        log += 'b';
      } finally {
        log += 'c';
        if (turn === 1) {
          if (second === 'return') return log + ' returned by finally';
          if (second === 'break') break;
          if (second === 'continue') continue;
          if (second === 'throw') throw new Error('finally');
        }
        log += 'd';
      }
      log += 'e';
    }
    return log + ' end';
  } catch (e) {
    return log + ' caught ' + (e as Error).message;
  }
}
for (const a of ways) for (const b of ways) console.log(a, b, cross(a, b));

// expect: fall fall a0bcdea1bcdea2bcde end
// expect: fall return a0bcdea1bc returned by finally
// expect: fall break a0bcdea1bc end
// expect: fall continue a0bcdea1bca2bcde end
// expect: fall throw a0bcdea1bc caught finally
// expect: return fall a0bcdea1 returned by try
// expect: return return a0bcdea1c returned by finally
// expect: return break a0bcdea1c end
// expect: return continue a0bcdea1ca2bcde end
// expect: return throw a0bcdea1c caught finally
// expect: break fall a0bcdea1cd end
// expect: break return a0bcdea1c returned by finally
// expect: break break a0bcdea1c end
// expect: break continue a0bcdea1ca2bcde end
// expect: break throw a0bcdea1c caught finally
// expect: continue fall a0bcdea1cda2bcde end
// expect: continue return a0bcdea1c returned by finally
// expect: continue break a0bcdea1c end
// expect: continue continue a0bcdea1ca2bcde end
// expect: continue throw a0bcdea1c caught finally
// expect: throw fall a0bcdea1cd caught try
// expect: throw return a0bcdea1c returned by finally
// expect: throw break a0bcdea1c end
// expect: throw continue a0bcdea1ca2bcde end
// expect: throw throw a0bcdea1c caught finally
