import ohos.UncompressEntrance;
import ohos.UncompressResult;

/** Has the packages that are named parsed by OpenHarmony's library; exit code 1 when it takes one of them for none. */
public class Parse {
    public static void main(String[] paths) throws Exception {
        for (String path : paths) {
            UncompressResult result = path.endsWith(".app") ? UncompressEntrance.parseApp(path, UncompressEntrance.ParseAppMode.ALL, null) : UncompressEntrance.parseHap(path);
            System.out.println(path + ": " + result.getResult() + " " + result.getMessage() + ", " + result.getProfileInfos().size() + " modules, label " + result.getLabel());
            if (!result.getResult() || result.getProfileInfos().isEmpty()) System.exit(1);
        }
    }
}
