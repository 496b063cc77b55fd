namespace CoursePack.Tests.Testing;

/// <summary>LibreOffice as a reader of Word files that knows nothing of us.</summary>
internal static class LibreOffice
{
    /// <summary>The text of a file, with the numbers of its lists and headings.</summary>
    public static string Text(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        // A profile of its own: two runs that share one would wait for each other.
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        ExternalTool.Run("soffice", $"-env:UserInstallation={profile}", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, file).Expect();
        return File.ReadAllText(Path.ChangeExtension(file, ".txt"));
    }
}
