using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>
/// One way a platform writes an account's address, such as <c>/groups/{handle}</c>. Templates have one <c>{handle}</c>, or one
/// <c>{id}</c> where the platform's own permanent id stands; <c>{any}</c> stands for what does not tell accounts apart.
/// </summary>
public sealed class AccountForm
{
    /// <summary>What sort of account it is on its platform: <c>page</c>, <c>group</c>.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// Null where all the platform's hosts write it so. Otherwise one of its hosts; <c>{handle}.</c> before one of them; <c>{handle}</c>
    /// where the host itself is the account; or <c>{server}</c>, any host that no platform has.
    /// </summary>
    public string? HostTemplate { get; init; }

    /// <summary>A path, and where needed one field of the query: <c>/profile.php?id={id}</c>.</summary>
    public required string PathTemplate { get; init; }

    /// <summary>The one address of the account; null where host and path as templated are it.</summary>
    public string? CanonicalTemplate { get; init; }

    /// <summary>A regular expression for the whole handle or id, without what only backtracking can match.</summary>
    public required string HandlePattern { get; init; }

    public bool IsCaseSensitive { get; init; }

    /// <summary>The form's place among the platform's.</summary>
    public int Position { get; init; }

    /// <summary>Whether the address holds the platform's own permanent id instead of a handle that its owner can change.</summary>
    public bool IsPermanentId => AddressTemplates.HasId(HostTemplate) || AddressTemplates.HasId(PathTemplate);

    public bool IsHandle(string handle) => handle.Length is > 0 and <= Lengths.Handle && HandlePatterns.Of(HandlePattern).IsMatch(handle);

    /// <summary>The handle as the platform compares it.</summary>
    public string Identity(string handle) => IsCaseSensitive ? handle : handle.ToLowerInvariant();

    /// <summary>The one address of an account of this form.</summary>
    /// <param name="platform">The form's own.</param>
    /// <param name="server">The host, where the form takes any.</param>
    public string AddressOf(string handle, Platform platform, string? server = null) =>
        AddressTemplates.Fill(AddressTemplates.CanonicalOf(this, platform.Hosts), Identity(handle), server);

    internal AccountForm At(int position) => new()
    {
        Key = Key,
        HostTemplate = HostTemplate,
        PathTemplate = PathTemplate,
        CanonicalTemplate = CanonicalTemplate,
        HandlePattern = HandlePattern,
        IsCaseSensitive = IsCaseSensitive,
        Position = position,
    };
}
