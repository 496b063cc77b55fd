namespace CoursePack.Tests.Testing;

/// <summary>LibreOffice as a reader of Word files that knows nothing of us.</summary>
internal static class LibreOffice
{
    /// <summary>The text of a file, with the numbers of its lists and headings.</summary>
    public static string Text(string file) => File.ReadAllText(Convert(file, "txt", "txt:Text (encoded):UTF8"));

    /// <returns>The file as it was made, beside the other.</returns>
    public static string Convert(string file, string extension, string? filter = null)
    {
        var folder = Path.GetDirectoryName(file)!;
        // A profile of its own: two runs that share one would wait for each other.
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        ExternalTool.Run("soffice", $"-env:UserInstallation={profile}", "--headless", "--convert-to", filter ?? extension, "--outdir", folder, file).Expect();
        return Path.ChangeExtension(file, extension);
    }
}
