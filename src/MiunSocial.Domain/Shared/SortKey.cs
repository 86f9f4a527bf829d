namespace MiunSocial.Domain.Shared;

/// <summary>Names as a Swedish index orders them, in plain letters that every database orders alike: å, ä, ö after z.</summary>
public static class SortKey
{
    public static string Of(string name)
    {
        var marked = FoldedText.WellFormed(name).Normalize().ToLowerInvariant()
            .Replace("å", "zza", StringComparison.Ordinal)
            .Replace("ä", "zzb", StringComparison.Ordinal)
            .Replace("æ", "zzb", StringComparison.Ordinal)
            .Replace("ö", "zzc", StringComparison.Ordinal)
            .Replace("ø", "zzc", StringComparison.Ordinal);
        var key = FoldedText.Fold(marked);
        return key.Length > Lengths.Name ? key[..Lengths.Name] : key;
    }
}
