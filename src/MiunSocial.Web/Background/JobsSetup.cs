using MiunSocial.Data.Scheduling;
using Quartz;

namespace MiunSocial.Web.Background;

public static class JobsSetup
{
    private const int AskEverySeconds = 30;

    /// <summary>Every job of the portal. What it is called on the administrator's page stands in that page's texts, by its name.</summary>
    public static IReadOnlyList<JobPlan> Plans { get; } =
    [
        JobPlan.For<RequestExpiry>("request-expiry", JobSchedule.Every(TimeSpan.FromHours(1))),
        JobPlan.For<LinkChecks>("link-checks", JobSchedule.Every(TimeSpan.FromMinutes(15))) with { Switch = settings => settings.GetValue("Links:Enabled", true) },
        JobPlan.For<OutboxSweep>("outbox", JobSchedule.Every(TimeSpan.FromMinutes(15))) with { Switch = settings => OutboxDelivery.EverySeconds(settings) > 0 },
        JobPlan.For<RequestReminderJob>("request-reminders", JobSchedule.Daily(7, 0)),
        JobPlan.For<LoanReminderJob>("loan-reminders", JobSchedule.Daily(7, 10)),
        JobPlan.For<DailyDigests>("daily-digests", JobSchedule.Every(TimeSpan.FromMinutes(5))),
        JobPlan.For<FileTidying>("file-tidying", JobSchedule.Daily(3, 25)),
        JobPlan.For<ImportTidying>("import-tidying", JobSchedule.Daily(3, 10)),
        JobPlan.For<AcknowledgementAskingJob>("acknowledgement-asking", JobSchedule.Every(TimeSpan.FromMinutes(10))),
        JobPlan.For<AcknowledgementReminderJob>("acknowledgement-reminders", JobSchedule.Daily(7, 20)),
        JobPlan.For<GuidelinePublication>("guideline-publication", JobSchedule.Every(TimeSpan.FromMinutes(1))),
        JobPlan.For<DraftRemovalJob>("draft-removal", JobSchedule.Daily(3, 40)),
        JobPlan.For<BorrowerRemoval>("borrower-removal", JobSchedule.Daily(3, 50)),
    ];

    /// <summary>
    /// Quartz asks on every node, by the setting <c>Jobs:AskEverySeconds</c>, whether each job's turn has come; a node that has 0
    /// leaves jobs to others. What is due, and whose it is, the database says.
    /// </summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var plans = Plans.Select(plan => plan with { IsOn = plan.Switch(builder.Configuration) }).ToList();
        builder.Services.AddSingleton(new JobList(plans));
        builder.Services.AddScoped<JobClaims>();
        builder.Services.AddScoped<JobAsking>();
        builder.Services.AddSingleton<JobRunner>();
        plans.ForEach(plan => builder.Services.AddScoped(plan.Work));
        var seconds = builder.Configuration.GetValue("Jobs:AskEverySeconds", AskEverySeconds);
        if (seconds > 0)
        {
            // Several portals may live in one process, as they do in tests; a scheduler's name is its own there, and so, under it, is its clock.
            builder.Services.AddQuartz($"MiunSocial {Guid.NewGuid():N}", quartz => Ask(quartz, plans.Where(plan => plan.IsOn), TimeSpan.FromSeconds(seconds)));
            builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        }
    }

    private static void Ask(IQuartzBuilder quartz, IEnumerable<JobPlan> plans, TimeSpan every)
    {
        // Real time: what is due is told by the portal's clock, but a clock that is set a year ahead must not be followed turn by turn.
        quartz.UseTimeProvider(TimeProvider.System);
        foreach (var plan in plans)
        {
            quartz.AddJob<JobTurn>(job => job.WithIdentity(plan.Name));
            quartz.AddTrigger(trigger => trigger
                .ForJob(plan.Name)
                .WithIdentity(plan.Name)
                .WithSimpleSchedule(schedule => schedule
                    .WithInterval(every)
                    .RepeatForever()
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
        }
    }
}
