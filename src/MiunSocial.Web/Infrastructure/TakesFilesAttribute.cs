using Microsoft.AspNetCore.Http.Metadata;

namespace MiunSocial.Web.Infrastructure;

/// <summary>
/// A form with files, up to so many bytes in all. One that says it has more is not read to its end: the action gets what was typed, no
/// file, and <see cref="CutForm"/>, so that its page can say what was too much and keep the rest.
/// </summary>
/// <param name="most">In bytes.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFilesAttribute(long most) : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => most;

    /// <summary>Whether its field takes more than one at a time.</summary>
    public bool Several { get; init; }
}
