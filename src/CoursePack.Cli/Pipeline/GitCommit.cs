using System.Diagnostics;
using System.Globalization;
using System.Text;
using CoursePack.Core.Workspaces;

namespace CoursePack.Cli.Pipeline;

/// <summary>
/// The sources of a course as a commit holds them, read through <c>git</c> without touching the working folder. Links and
/// sub-modules are left out.
/// </summary>
/// <param name="Name">Short, for people.</param>
internal sealed record GitCommit(IWorkspace Workspace, string Name)
{
    /// <summary>Bytes of all files of a course; see the contract.</summary>
    private const long MostBytes = 64L << 20;

    /// <summary>The commit from which the present state and <paramref name="reference"/> have both grown.</summary>
    /// <param name="rootPath">Absolute path of the course's root.</param>
    /// <exception cref="UsageException">There is no such commit, or this clone lacks it.</exception>
    public static GitCommit MergeBase(string rootPath, string reference)
    {
        if (reference.StartsWith('-'))
            throw new UsageException($"'{reference}' is no ref", ["name a branch, a tag or a commit"]);
        var prefix = Git(rootPath, [], "rev-parse", "--show-prefix") is { Exit: 0 } found
            ? found.Text.TrimEnd('\n')
            : throw new UsageException($"there is no folder or file '{reference}', and the course lies in no git repository", ["name a folder with a course, or a coverage.json"]);
        var shallow = Git(rootPath, [], "rev-parse", "--is-shallow-repository").Text.Trim() == "true";
        if (Git(rootPath, [], "rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}") is not { Exit: 0 } commit)
            throw new UsageException($"there is no folder, file or git ref '{reference}'", shallow ? Deepen(reference) : ["correct the name, or fetch it first: git fetch origin"]);
        if (Git(rootPath, [], "merge-base", commit.Text.Trim(), "HEAD") is not { Exit: 0 } common)
            throw new UsageException($"'{reference}' and the present state have no commit in common here", shallow ? Deepen(reference) : ["name a branch of the same history"]);
        var name = common.Text.Trim();
        return new(new MemoryWorkspace(Files(rootPath, prefix, name)), name[..Math.Min(10, name.Length)]);
    }

    private static string[] Deepen(string reference) =>
    [
        "this clone is shallow: on GitHub give the step actions/checkout the line 'fetch-depth: 0', on GitLab the job the variable 'GIT_DEPTH: 0'",
        $"by hand: git fetch --unshallow origin {reference}",
    ];

    private static Dictionary<string, ReadOnlyMemory<byte>> Files(string rootPath, string prefix, string commit)
    {
        // Mode, kind, object name, tab, path; each ended by a zero byte (git-ls-tree -z).
        var tree = Git(rootPath, [], "ls-tree", "-r", "-z", "--full-tree", commit, "--", prefix.Length == 0 ? "." : prefix);
        var entries = tree.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(e => (Head: e[..e.IndexOf('\t', StringComparison.Ordinal)].Split(' '), Path: e[(e.IndexOf('\t', StringComparison.Ordinal) + 1)..]))
            .Where(e => e.Head[0].StartsWith("100", StringComparison.Ordinal))
            .Select(e => (Object: e.Head[2], Path: e.Path[prefix.Length..]))
            .ToList();
        var blobs = Git(rootPath, Encoding.ASCII.GetBytes(string.Concat(entries.Select(e => e.Object + "\n"))), "cat-file", "--batch").Bytes;
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var at = 0;
        foreach (var (_, path) in entries)
        {
            // "<object> blob <size>" and a line feed, the bytes, a line feed (git-cat-file --batch).
            var end = Array.IndexOf(blobs, (byte)'\n', at);
            var size = int.Parse(Encoding.ASCII.GetString(blobs, at, end - at).Split(' ')[2], CultureInfo.InvariantCulture);
            files[path] = blobs.AsMemory(end + 1, size);
            at = end + 1 + size + 1;
        }

        return files;
    }

    /// <summary>Runs git with English messages and no questions, and takes what it prints.</summary>
    private static Answer Git(string folder, byte[] input, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync();
            var writing = Task.Run(() =>
            {
                git.StandardInput.BaseStream.Write(input);
                git.StandardInput.Close();
            });
            using var output = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = git.StandardOutput.BaseStream.Read(buffer)) > 0;)
            {
                if (output.Length + read > MostBytes)
                {
                    git.Kill();
                    throw new UsageException("the earlier state of the course has more than 64 MB of sources", ["compare with a folder or a coverage.json"]);
                }

                output.Write(buffer, 0, read);
            }

            git.WaitForExit();
            Task.WaitAll(errors, writing);
            return new(git.ExitCode, output.ToArray());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new UsageException("git cannot be started", ["install git, or compare with a folder or a coverage.json"]);
        }
    }

    private sealed record Answer(int Exit, byte[] Bytes)
    {
        public string Text => Encoding.UTF8.GetString(Bytes);
    }
}
