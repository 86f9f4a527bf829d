namespace MiunSocial.Endurance.Processes;

/// <summary>A folder that goes away with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("miunsocial-endurance-");

    public TemporaryFolder()
    {
        if (!OperatingSystem.IsWindows())
        {
            // A server that gives up root's rights must still reach what is its own in here; nobody else may look around.
            _folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute;
        }
    }

    public string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    public void Dispose() => _folder.Delete(recursive: true);
}
