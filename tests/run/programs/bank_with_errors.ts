// Accounts with a hierarchy of errors, transactions that roll back in finally, and a journal that survives them.
abstract class BankError extends Error {
  abstract readonly code: number;
  constructor(message: string) { super(message); this.name = 'BankError'; }
  describe(): string { return `[${this.code}] ${this.message}`; }
}
class NoFunds extends BankError {
  readonly code: number = 402;
  constructor(readonly missing: number) { super(`missing ${missing.toFixed(2)}`); }
}
class NoAccount extends BankError {
  readonly code: number = 404;
  constructor(name: string) { super(`no account '${name}'`); }
  override describe(): string { return super.describe().toUpperCase(); }
}
class Account {
  private cents: number = 0;
  history: number[] = [];
  constructor(readonly owner: string, readonly limit: number = 0) {}
  get balance(): number { return this.cents / 100; }
  change(amount: number): void {
    const next: number = this.cents + Math.round(amount * 100);
    if (!Number.isFinite(next)) { throw new RangeError('amount ' + amount); }
    if (next < -this.limit * 100) { throw new NoFunds(-next / 100 - this.limit); }
    this.history.push(next - this.cents);
    this.cents = next;
  }
}
class Bank {
  private accounts: Map<string, Account> = new Map();
  readonly journal: string[] = [];
  open(owner: string, first: number = 0, limit?: number): Account {
    if (this.accounts.has(owner)) { throw new TypeError(owner + ' is known'); }
    const a: Account = new Account(owner, limit);
    a.change(first);
    this.accounts.set(owner, a);
    return a;
  }
  find(owner: string): Account {
    const a: Account | undefined = this.accounts.get(owner);
    if (a === undefined) { throw new NoAccount(owner); }
    return a;
  }
  transfer(from: string, to: string, amount: number): boolean {
    let undo: (() => void) | null = null;
    try {
      const a: Account = this.find(from);
      a.change(-amount);
      undo = (): void => { a.change(amount); };
      this.find(to).change(amount);
      undo = null;
      return true;
    } catch (e) {
      if (e instanceof BankError) {
        this.journal.push((e as BankError).describe());
        return false;
      }
      throw e as Error;
    } finally {
      if (undo !== null) { undo(); this.journal.push('rolled back'); }
      this.journal.push(`${from}->${to}`);
    }
  }
  get total(): number { return Array.from(this.accounts.values()).reduce((s: number, a: Account): number => s + a.balance, 0); }
}
const bank: Bank = new Bank();
bank.open('ann', 100.10);
bank.open('bob', 0.2, 50);
console.log(bank.transfer('ann', 'bob', 30.05), bank.transfer('bob', 'ann', 80.25), bank.transfer('bob', 'ann', 0.01), bank.transfer('ann', 'zed', 5), bank.transfer('zed', 'ann', 5));
console.log(bank.find('ann').balance, bank.find('bob').balance, bank.total, bank.find('ann').history);
for (const f of [(): boolean => bank.transfer('ann', 'bob', NaN), (): Account => bank.open('ann'), (): Account => bank.open('eve', -1), (): Account => bank.find('eve')]) {
  try { console.log(f()); } catch (e) { console.log((e as Error).name, (e as Error).message, e instanceof BankError, e instanceof NoFunds ? (e as NoFunds).missing : e instanceof NoAccount ? (e as NoAccount).code : '-'); }
}
console.log(bank.journal.join('; '), bank.total.toFixed(2));

// expect: true true false false false
// expect: 150.3 -50 100.30000000000001 [ 10010, -3005, 8025, -500, 500 ]
// expect: RangeError amount NaN false -
// expect: TypeError ann is known false -
// expect: BankError missing 1.00 true 1
// expect: BankError no account 'eve' true 404
// expect: ann->bob; bob->ann; [402] missing 0.01; bob->ann; [404] NO ACCOUNT 'ZED'; rolled back; ann->zed; [404] NO ACCOUNT 'ZED'; zed->ann; ann->bob 100.30
