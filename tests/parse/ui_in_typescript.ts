@Component
struct S {
  build() {
    Column() {
    }
  }
}
let a = 1;
