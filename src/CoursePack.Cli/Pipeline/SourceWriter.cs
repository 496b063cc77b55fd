using System.Collections.Immutable;

namespace CoursePack.Cli.Pipeline;

/// <summary>Writes changed sources: every file first beside its place, then all into place in quick moves, so that a refusal leaves the course as it was.</summary>
internal sealed class SourceWriter(string root)
{
    private const string Ending = ".coursepack-new";

    /// <param name="files">New bytes by path below the root.</param>
    /// <param name="removed">Files that go, after all others are in place.</param>
    /// <exception cref="SourceRefusedException">A file cannot be written; nothing has been.</exception>
    /// <exception cref="OperationCanceledException">Stopped before the moves began; nothing has been written.</exception>
    public void Write(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CancellationToken stop, params IReadOnlyCollection<string> removed)
    {
        var staged = new List<string>();
        try
        {
            foreach (var (path, bytes) in files)
            {
                stop.ThrowIfCancellationRequested();
                Stage(path, bytes, staged);
            }

            stop.ThrowIfCancellationRequested();
            Move(staged, [.. removed.Select(p => Path.Combine(root, p.Replace('/', Path.DirectorySeparatorChar)))]);
        }
        finally
        {
            foreach (var aside in staged.Select(t => t + Ending).Where(File.Exists))
                File.Delete(aside);
        }
    }

    private void Stage(string path, ReadOnlyMemory<byte> bytes, List<string> staged)
    {
        var target = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
        try
        {
            // A link stays a link: what it leads to is changed.
            if (new FileInfo(target) is { LinkTarget: not null } link)
                target = link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            // A move would replace a file that its owner has closed to writing, and the superuser may even write into it.
            if (new FileInfo(target) is { Exists: true, IsReadOnly: true })
                throw new SourceRefusedException(path);

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            staged.Add(target);
            File.WriteAllBytes(target + Ending, bytes.Span);
            if (File.Exists(target) && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(target + Ending, File.GetUnixFileMode(target));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SourceRefusedException(path, refused);
        }
    }

    /// <summary>Puts back what was moved where one of the moves is refused after all.</summary>
    private static void Move(List<string> staged, ImmutableArray<string> removed)
    {
        var before = new Stack<(string Target, ImmutableArray<byte>? Bytes)>();
        try
        {
            foreach (var target in staged)
            {
                before.Push((target, File.Exists(target) ? [.. File.ReadAllBytes(target)] : null));
                File.Move(target + Ending, target, overwrite: true);
            }

            foreach (var target in removed.Where(File.Exists))
            {
                before.Push((target, [.. File.ReadAllBytes(target)]));
                File.Delete(target);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            var at = before.Peek().Target;
            foreach (var (target, bytes) in before)
            {
                if (bytes is { } old)
                    File.WriteAllBytes(target, [.. old]);
                else
                    File.Delete(target);
            }

            throw new SourceRefusedException(at, refused);
        }
    }
}
