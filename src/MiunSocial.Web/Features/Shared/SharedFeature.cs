using MiunSocial.Data.Exchange;
using MiunSocial.Data.Health;
using MiunSocial.Data.Loans;
using MiunSocial.Data.Verification;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

public static class SharedFeature
{
    /// <summary>What the pages of every feature are made of.</summary>
    public static IServiceCollection AddSharedFeatures(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddHealth();
        services.AddSingleton<Icons>();
        services.AddSingleton<Appearance>();
        services.AddSingleton<MarkdownText>();
        services.AddSingleton<GuidelineContents>();
        services.AddScoped<GuidelineShelf>();
        services.AddScoped<RegistryChoices>();
        services.AddScoped<ChannelHealthReader>();
        services.AddScoped<Catalogue>();
        services.AddSingleton<AddressRules>();
        services.AddSingleton<LookAlikes>();
        services.AddScoped<AccountVerifier>();
        services.AddScoped<AccountCheck>();
        services.AddScoped<ChannelExport>();
        services.AddScoped<RequestDeeds>();
        services.AddScoped<RequestSaves>();
        services.AddScoped<RetriedSaves>();
        services.AddScoped<LoanCalendarReader>();
        services.AddScoped<LoanWords>();
        services.AddScoped<RequestDeeds>();
        services.AddScoped<RequestAddresses>();
        services.AddScoped<RequestContents>();
        services.AddScoped<RulesInForce>();
        services.AddSingleton<ReferenceTurns>();
        services.AddScoped<ReferenceTurn>();
        services.AddScoped<SubmissionDesk>();
        services.AddScoped<SavedFilters>();
        services.AddScoped<PreparedReasons>();
        return services;
    }
}
