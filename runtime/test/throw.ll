; What the compiler emits for `try { f(10) } catch (e) { console.log(e) }; f(3)` with an uncaught throw at the end: a
; program small enough to read, linked with the runtime by test/run to check unwinding, catching and the way out.

@ark_program = constant { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i32, i32 }
  { i32 2, i32 0, ptr @entry, ptr null, ptr @known, ptr null, ptr null, ptr null, ptr null, i32 0, i32 0 }
@known = internal constant [19 x ptr] zeroinitializer

declare void @ark_throw(ptr, i64) noreturn
declare i64 @ark_catch(ptr, ptr)
declare void @ark_console_string(ptr, i32, i64)
declare void @ark_collect(ptr)
declare i64 @ark_number_to_string(ptr, double)
declare i32 @ark_personality(...)

; Recurses to depth n, then throws the text of 0.5: a heap string that only the exception holds.
define internal void @f(ptr %ctx, i32 %n) "frame-pointer"="all" {
  %done = icmp eq i32 %n, 0
  br i1 %done, label %raise, label %deeper
raise:
  %text = call i64 @ark_number_to_string(ptr %ctx, double 5.000000e-01)
  call void @ark_throw(ptr %ctx, i64 %text)
  unreachable
deeper:
  %m = sub i32 %n, 1
  call void @f(ptr %ctx, i32 %m)
  ret void
}

define void @entry(ptr %ctx) "frame-pointer"="all" personality ptr @ark_personality {
  br label %loop
loop:
  %i = phi i32 [ 0, %0 ], [ %next, %caught ]
  invoke void @f(ptr %ctx, i32 10) to label %after unwind label %handler
handler:
  %pad = landingpad { ptr, i32 } catch ptr null
  %exception = extractvalue { ptr, i32 } %pad, 0
  call void @ark_collect(ptr %ctx)
  %value = call i64 @ark_catch(ptr %ctx, ptr %exception)
  call void @ark_console_string(ptr %ctx, i32 1, i64 %value)
  br label %caught
caught:
  %next = add i32 %i, 1
  %again = icmp slt i32 %next, 3
  br i1 %again, label %loop, label %after
after:
  call void @f(ptr %ctx, i32 3)
  ret void
}
