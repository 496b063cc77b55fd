namespace CoursePack.Cli;

/// <summary>Exit statuses of the contract.</summary>
public static class ExitStatus
{
    public const int Fine = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int Internal = 3;
    public const int Stopped = 130;
}
