using System.Globalization;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Courses;

namespace MiunSocial.Endurance.Submission;

/// <summary>Drafts that lack nothing but their submission: the guidelines are read on the last page.</summary>
internal static class WholeDrafts
{
    public const string Requester = "requester@demo.test";

    private const int AtOnce = 500;

    public static async Task<IReadOnlyList<Guid>> AddAsync(Func<PortalDbContext> open, int count, CancellationToken cancellationToken)
    {
        await using var reading = open();
        var scene = await Scene.LoadAsync(reading);
        var ids = new List<Guid>(count);
        foreach (var numbers in Enumerable.Range(1, count).Chunk(AtOnce))
        {
            await using var db = open();
            var drafts = numbers.Select(number => Draft(scene, number)).ToList();
            db.Requests.AddRange(drafts);
            await db.SaveChangesAsync(cancellationToken);
            ids.AddRange(drafts.Select(draft => draft.Id));
        }
        return ids;
    }

    /// <summary>A rate says nothing of submissions that are not there whole.</summary>
    public static async Task CheckAsync(Func<PortalDbContext> open, CancellationToken cancellationToken)
    {
        await using var db = open();
        var kept = await KeptCourses.ReadAsync(db, cancellationToken);
        var numbers = kept.ById.Values.Where(course => course.Need == Need).ToList();
        var halves = numbers.Where(course => course.Steps.Count != 1 || course.Steps[0].Verb != RequestVerb.Submit || course.Notices.Count != 2).ToList();
        if (numbers.Count == 0 || halves.Count > 0 || numbers.DistinctBy(course => course.Reference).Count() < numbers.Count)
        {
            throw new InvalidOperationException($"{halves.Count} of {numbers.Count} submissions are not whole.");
        }
    }

    private const string Need = "Vi får samma frågor varje dag.";

    private static Request Draft(Scene scene, int number)
    {
        var builder = scene.Request;
        var proposal = builder.Proposal with
        {
            Need = Need,
            HasReadGuidelines = false,
            WishedHandle = string.Create(CultureInfo.InvariantCulture, $"exempel_inlamning{number}"),
        };
        return (builder with { Proposal = proposal }).Draft(scene.Now);
    }
}
