interface User { id: number }
async function load(): Promise<User[]> { return [] }
async function main() {
  const users = await load();
  users[0].$0
  (await load()).at(0)?.$0
  for (const u of users) u.$0
}
//= answer
property id
---
property id
---
property id
