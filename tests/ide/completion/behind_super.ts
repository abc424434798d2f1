class Base { field = 1; get size(): number { return 1 } area(): number { return 1 } }
class Derived extends Base { area(): number { return super.$0 } }
//= answer
method area
property size
