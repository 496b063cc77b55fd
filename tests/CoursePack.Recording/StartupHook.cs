using CoursePack.Recording;

/// <summary>Entered by the runtime before the program where <c>DOTNET_STARTUP_HOOKS</c> names this assembly; the runtime asks for this name.</summary>
internal static class StartupHook
{
    private static CompiledMethods? compiled;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("COURSEPACK_PROFILE") is not { Length: > 0 } path)
            return;
        compiled = new CompiledMethods();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            var profile = new Profile();
            foreach (var method in compiled.Stop())
                profile.Add(method);
            File.WriteAllBytes(path, profile.ToBytes());
        };
    }
}
