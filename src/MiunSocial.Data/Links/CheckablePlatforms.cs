using System.Linq.Expressions;
using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Data.Links;

/// <summary>Which platforms are asked whether accounts are there: the one place that knows.</summary>
public static class CheckablePlatforms
{
    /// <summary>Where the staff talk among themselves nobody is let in without signing in.</summary>
    public static Expression<Func<Platform, bool>> Rule { get; } = platform => platform.Slug != ReferencePlatforms.VivaEngage;
}
