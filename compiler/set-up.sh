# What `ark` and `dev` share: installing Debian packages that are missing, building the runtime and the tool. Sourced with
# $root set. Nothing is installed for `ark lsp` or with ARK_SET_UP=off; then, and for users who are not root and have no
# password-less sudo, the one command to run is printed and the exit code is 2.

root=$(cd "$root" && pwd)

say() { printf 'ark: %s\n' "$*" >&2; }

multiarch=$(uname -m)-linux-gnu
has_file() { for file in "$@"; do [ -e "$file" ] && return 0; done; return 1; }

# The packages without which nothing can be compiled and linked.
need_packages_to_build() {
  missing=
  has_file /usr/lib/"$multiarch"/libLLVM.so.19.1 /usr/lib/llvm-19/lib/libLLVM.so.19.1 /usr/lib/libLLVM.so.19.1 || missing="$missing libllvm19"
  command -v ld.lld-19 >/dev/null || missing="$missing lld-19"
  command -v clang-19 >/dev/null || missing="$missing clang-19"
  has_file /usr/lib/"$multiarch"/Scrt1.o || missing="$missing libc6-dev"
  has_file /usr/lib/gcc/"$multiarch"/*/crtbeginS.o || missing="$missing libgcc-12-dev"
  need_packages $missing
  if [ -d "$root/out/ark" ]; then : >"$root/out/ark/set-up"; fi
}

# What the engine of user interfaces is built with, and a font. What draws nothing does without.
need_packages_to_draw() {
  missing=
  has_file /usr/include/cairo/cairo.h || missing="$missing libcairo2-dev"
  has_file /usr/include/pango-1.0/pango/pangocairo.h || missing="$missing libpango1.0-dev"
  has_file /usr/include/SDL2/SDL.h || missing="$missing libsdl2-dev"
  has_file /usr/include/"$multiarch"/jconfig.h /usr/include/jconfig.h || missing="$missing libjpeg62-turbo-dev"
  has_file /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf || missing="$missing fonts-dejavu-core"
  command -v pkg-config >/dev/null || missing="$missing pkg-config"
  need_packages $missing
}

# Layout is compared with a browser's.
need_packages_to_test_layout() {
  command -v chromium >/dev/null || need_packages chromium
}

# need_packages NAME...: installs what is named, or says how to and leaves.
need_packages() {
  [ $# -gt 0 ] || return 0
  command="apt-get install --yes --no-install-recommends $*"
  if [ "$(id -u)" = 0 ]; then as_root=; elif sudo -n true 2>/dev/null; then as_root='sudo -n'; else as_root=none; fi
  if [ "${ARK_SET_UP-}" = off ] || [ "$as_root" = none ] || ! command -v apt-get >/dev/null; then
    say "missing: $*. Run: sudo $command"
    exit 2
  fi
  say "installing $*"
  with_lock install_packages "$@" || {
    say "installing failed. Run: sudo $command"
    exit 2
  }
}

install_packages() {
  apt="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600"
  has_file /var/lib/apt/lists/*_Packages* || $apt -qq update >&2
  $apt install --yes --no-install-recommends -qq "$@" >"$lock_folder/apt.log" 2>&1 || {
    # The lists may name versions that the mirror no longer has.
    $apt -qq update >&2 && $apt install --yes --no-install-recommends -qq "$@" >"$lock_folder/apt.log" 2>&1
  } || {
    tail -5 "$lock_folder/apt.log" >&2
    return 1
  }
}

# with_lock COMMAND...: one set-up of a checkout at a time.
with_lock() {
  lock_folder=$root/out
  mkdir -p "$lock_folder" 2>/dev/null || {
    say "cannot write to $root/out"
    exit 2
  }
  (
    flock 9
    "$@"
  ) 9>"$lock_folder/lock"
}

need_dotnet() {
  command -v dotnet >/dev/null || {
    say 'the .NET 10 SDK is missing: see https://dotnet.microsoft.com/download'
    exit 2
  }
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1
  # Without a home folder the SDK has no place for its own files.
  [ -n "${HOME-}" ] && [ -w "${HOME-}" ] || export DOTNET_CLI_HOME="$root/out/dotnet" HOME="${HOME:-$root/out/dotnet}"
}

publish_tool() {
  dotnet publish "$root/compiler/Ark.Cli" -c Release -o "$root/out/ark" --artifacts-path "$root/out/artifacts" --nologo -v quiet \
    -p:UseSharedCompilation=false -p:DebugType=none "$@" >"$root/out/build.log" 2>&1
}

build_tool() {
  # Another set-up may have done it while this one waited for the lock.
  is_stale || return 0
  say 'building the tool (once, about a minute)'
  stamp=$root/out/ark.started
  : >"$stamp"
  # Compiled ahead of time where the package for that can be had; that is a third of the start-up time.
  publish_tool -p:PublishReadyToRun=true -r "linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" --self-contained false || publish_tool || {
    cat "$root/out/build.log" >&2
    say 'building the tool failed'
    return 2
  }
  mv "$stamp" "$root/out/ark/built"
}

native_tool=$root/out/ark/native/ark

# True while the tool of services is as new as the tool, or is known not to be had.
has_native() { [ -e "$root/out/ark/native/tried" ] && [ ! "$root/out/ark/built" -nt "$root/out/ark/native/tried" ]; }

# The tool's verbs of services as machine code: whoever opens a service waits for them, and the tool itself starts ten times slower. What that
# needs cannot be had everywhere, or only for the framework before; without it the tool does all.
build_native() {
  ! has_native || return 0
  say 'building what opens services (once, about a minute)'
  mkdir -p "$root/out/ark/native"
  for framework in net10.0 net9.0; do
    rm -f "$native_tool"
    ! dotnet publish "$root/compiler/Ark.Cli" -c Release -o "$root/out/ark/native" --artifacts-path "$root/out/artifacts-native" --nologo -v quiet \
      -r "linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" -p:ArkNative=true -p:ArkFramework=$framework -p:UseSharedCompilation=false -p:DebugType=none \
      >"$root/out/native.log" 2>&1 || break
  done
  # What does not compile is a fault of ours, and no reason to do without.
  if [ ! -x "$native_tool" ] && grep 'error CS' "$root/out/native.log" >&2; then
    say 'building what opens services failed'
    return 2
  fi
  # Its symbols are three fifths of it.
  if [ -x "$native_tool" ] && command -v strip >/dev/null; then strip "$native_tool"; fi
  : >"$root/out/ark/native/tried"
}

# build_runtime [TARGET]: for this machine unless another is named.
build_runtime() {
  target=${1:-$(uname -m)}
  command -v clang-19 >/dev/null || return 0
  "$root/runtime/build" "$root/runtime/out/$target" "$target" >&2 || return 2
  # What runs services is built by the first of them (runtime/sandbox/set-up).
  [ ! -f "$root/runtime/out/$target/sandbox/launch" ] || "$root/runtime/sandbox/build" "$root/runtime/out/$target/sandbox" "$target" >&2 || return 2
  # The engine is built by the first program that draws (runtime/engine/set-up); from then on it follows its sources.
  for kind in null cairo; do
    [ ! -f "$root/runtime/out/$target/engine/$kind/libarkui.so" ] || "$root/runtime/engine/build" "$root/runtime/out/$target/engine" "$kind" "$target" >&2 || return 2
  done
}

# What packages for other processors are built with follows its sources, too (runtime/cross/set-up).
build_runtimes() {
  build_runtime || return 2
  for other in x86_64 aarch64; do
    [ "$other" = "$(uname -m)" ] || [ ! -f "$root/runtime/out/$other/librt.a" ] || build_runtime "$other" || return 2
  done
}

build_both() { build_runtimes && build_tool; }

build_all() {
  need_dotnet
  with_lock build_both
}
