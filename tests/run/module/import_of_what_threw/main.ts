// A module that threw is not run again: whoever asks for it gets the same error.
async function main(): Promise<void> {
  let first: unknown;
  try { await import('./bad'); } catch (e) { first = e; console.log((e as Error).message); }
  try { await import('./bad'); } catch (e) { console.log((e as Error).message, e === first); }
  try { await import('./mid'); } catch (e) { console.log((e as Error).message, e === first); }
  try { await import('./mid'); } catch (e) { console.log((e as Error).message, e === first); }
  try { await import('./ring_a'); } catch (e) { first = e; console.log(e); }
  try { await import('./ring_b'); } catch (e) { console.log(e, e === first); }
  try { await import('./ring_a'); } catch (e) { console.log(e, e === first); }
  try { await import('./undef'); } catch (e) { console.log('nothing', e); }
  try { await import('./undef'); } catch (e) { console.log('nothing', e); }
}
main();

// expect: bad runs
// expect: bad
// expect: bad true
// expect: bad true
// expect: bad true
// expect: ring_b runs
// expect: ring
// expect: ring true
// expect: ring true
// expect: undef runs
// expect: nothing undefined
// expect: nothing undefined
