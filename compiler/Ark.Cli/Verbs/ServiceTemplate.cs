using System.Text;

namespace Ark.Cli.Verbs;

/// <summary>The files of a new atomic service, in the layout that DevEco Studio and hvigor have.</summary>
internal static class ServiceTemplate
{
    /// <summary>A blue square with round corners, 64 by 64; drawn by a formula, since a template has no pictures.</summary>
    private const string Icon = """<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" rx="16" fill="#0A59F7"/></svg>""";

    public static IEnumerable<(string Path, byte[] Content)> Files(string name)
    {
        var title = char.ToUpperInvariant(name[0]) + name[1..];
        foreach (var (path, text) in Texts)
            yield return (path, Encoding.UTF8.GetBytes(text.Replace("@NAME", name.ToLowerInvariant(), StringComparison.Ordinal).Replace("@TITLE", title, StringComparison.Ordinal) + "\n"));
    }

    private static readonly (string Path, string Text)[] Texts =
    [
        (".gitignore", "/*.app\n/*.hap\n/*.hsp\n/build/\n**/oh_modules/"),
        ("AppScope/app.json5", """
            {
              app: {
                bundleName: 'com.example.@NAME',
                bundleType: 'atomicService',
                vendor: 'example',
                versionCode: 1000000,
                versionName: '1.0.0',
                label: '$string:app_name',
                icon: '$media:app_icon',
              },
            }
            """),
        ("AppScope/resources/base/element/string.json", """{ "string": [{ "name": "app_name", "value": "@TITLE" }] }"""),
        ("AppScope/resources/base/media/app_icon.svg", Icon),
        ("build-profile.json5", """
            {
              app: {
                products: [{ name: 'default', compatibleSdkVersion: 12, targetSdkVersion: 12, runtimeOS: 'OpenHarmony' }],
              },
              modules: [
                { name: 'entry', srcPath: './entry', targets: [{ name: 'default', applyToProducts: ['default'] }] },
              ],
            }
            """),
        ("oh-package.json5", """
            {
              name: '@NAME',
              version: '1.0.0',
            }
            """),
        ("entry/oh-package.json5", """
            {
              name: 'entry',
              version: '1.0.0',
            }
            """),
        ("entry/src/main/module.json5", """
            {
              module: {
                name: 'entry',
                type: 'entry',
                description: '$string:module_desc',
                mainElement: 'EntryAbility',
                deviceTypes: ['default', 'tablet', '2in1'],
                deliveryWithInstall: true,
                installationFree: true,
                // A service is fetched while its user waits: its code travels compressed.
                compressNativeLibs: true,
                pages: '$profile:main_pages',
                abilities: [
                  {
                    name: 'EntryAbility',
                    srcEntry: './ets/entryability/EntryAbility.ets',
                    description: '$string:module_desc',
                    icon: '$media:app_icon',
                    label: '$string:app_name',
                    startWindowIcon: '$media:app_icon',
                    startWindowBackground: '$color:start_window_background',
                    exported: true,
                    skills: [{ entities: ['entity.system.home'], actions: ['action.system.home'] }],
                  },
                ],
              },
            }
            """),
        ("entry/src/main/resources/base/element/string.json", """
            {
              "string": [
                { "name": "module_desc", "value": "@TITLE, opened without installation" },
                { "name": "greeting", "value": "Hello from @TITLE" }
              ]
            }
            """),
        ("entry/src/main/resources/base/element/color.json", """{ "color": [{ "name": "start_window_background", "value": "#FFFFFF" }] }"""),
        ("entry/src/main/resources/dark/element/color.json", """{ "color": [{ "name": "start_window_background", "value": "#101418" }] }"""),
        ("entry/src/main/resources/base/profile/main_pages.json", """{ "src": ["pages/Index"] }"""),
        ("entry/src/main/ets/entryability/EntryAbility.ets", """
            import { UIAbility } from '@kit.AbilityKit'
            import { window } from '@kit.ArkUI'

            export default class EntryAbility extends UIAbility {
              onWindowStageCreate(windowStage: window.WindowStage): void {
                windowStage.loadContent('pages/Index')
              }
            }
            """),
        ("entry/src/main/ets/pages/Index.ets", """
            @Entry
            @Component
            struct Index {
              @State count: number = 0

              build() {
                Column({ space: 16 }) {
                  Text($r('app.string.greeting')).fontSize(24)
                  Button(`Tapped ${this.count} times`).onClick(() => { this.count++ })
                }
                .width('100%')
                .height('100%')
                .justifyContent(FlexAlign.Center)
              }
            }
            """),
    ];
}
