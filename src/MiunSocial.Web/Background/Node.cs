namespace MiunSocial.Web.Background;

/// <summary>What this process is called in the account of what nodes did.</summary>
public static class Node
{
    /// <summary>The machine alone would not tell two processes on it apart.</summary>
    public static string Name { get; } = $"{Environment.MachineName}/{Environment.ProcessId}";
}
