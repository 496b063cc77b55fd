using CoursePack.Core.Workspaces;

namespace CoursePack.Cli.Reporting;

/// <summary>Writes a file that the command line names: whole or not at all.</summary>
internal static class ReportFile
{
    /// <returns>Null, or why it could not be written.</returns>
    public static string? Write(string path, string text)
    {
        string? aside = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // A link, a pipe or a device such as /dev/stdout stays what it is.
            var file = new FileInfo(path);
            if (file.LinkTarget is not null || (file.Exists && file.Length == 0 && !DiskWorkspace.IsRegular(path)))
            {
                File.WriteAllText(path, text);
                return null;
            }

            aside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}");
            File.WriteAllText(aside, text);
            File.Move(aside, path, overwrite: true);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Remove(aside);
            return refused is UnauthorizedAccessException ? "permission denied" : refused.Message.ReplaceLineEndings(" ");
        }
    }

    private static void Remove(string? aside)
    {
        try
        {
            if (aside is not null)
                File.Delete(aside);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The folder went away, and the file with it.
        }
    }
}
