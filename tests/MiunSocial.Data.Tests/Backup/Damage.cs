namespace MiunSocial.Data.Tests.Backup;

/// <summary>What a bad disk or a broken copy does to a file.</summary>
internal static class Damage
{
    /// <summary>A page of SQLite's.</summary>
    private const int Page = 4096;

    /// <summary>Every bit of some pages is turned.</summary>
    public static void InTheMiddleOf(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var from = bytes.Length / 2 / Page * Page;
        for (var position = from; position < from + (4 * Page); position++)
        {
            bytes[position] ^= 0xFF;
        }
        File.WriteAllBytes(file, bytes);
    }

    public static void CutOff(string file)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(stream.Length / 2);
    }
}
