using System.Globalization;
using Microsoft.Extensions.Localization;
using MiunSocial.Data.Scheduling;
using MiunSocial.Web.Background;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Jobs;

/// <summary>Says when a job runs and how it went in the reader's language.</summary>
public sealed class JobWords(IStringLocalizer<JobsText> texts)
{
    public string Schedule(JobSchedule schedule) => schedule switch
    {
        { Time: { } time } => texts["Schedule.Daily", time.ToString("HH:mm", CultureInfo.InvariantCulture)],
        { Interval: { TotalHours: 1 } } => texts["Schedule.Hourly"],
        { Interval: { } interval } => texts["Schedule.Minutes", interval.TotalMinutes],
        _ => "",
    };

    public string Next(JobRow job) => job switch
    {
        { Plan.IsOn: false } => texts["Next.Off"],
        { IsRunning: true } => texts["Next.Running"],
        { IsDue: true } => texts["Next.Soon"],
        _ => job.DueAt!.Value.ToLocal().ToLongMoment(),
    };

    public string Outcome(JobRun run) => run.Outcome switch
    {
        null => texts["Outcome.None"],
        JobOutcome.Succeeded => texts[$"Did.{run.Job}", run.Did ?? 0],
        { } outcome => texts[$"Outcome.{outcome}"],
    };

    /// <summary>Null while it runs, and where its node never said.</summary>
    public string? Duration(JobRun run) => (run.EndedAt - run.StartedAt) is { } time ? texts["Duration", time.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture)].Value : null;

    public string By(JobRun run) => run.AskedBy ?? texts["By.Clock"];
}
