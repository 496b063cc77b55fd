using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Typesetting.Images;

internal static class JpegFixtures
{
    public static string Path(string name) => System.IO.Path.Combine(Repository.Tests, "Typesetting", "Images", "Fixtures", $"{name}.jpg");
}
