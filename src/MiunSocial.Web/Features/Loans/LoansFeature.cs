using MiunSocial.Data.Loans;
using MiunSocial.Data.Outbox;

namespace MiunSocial.Web.Features.Loans;

public static class LoansFeature
{
    public static IServiceCollection AddLoans(this IServiceCollection services) => services
        .AddScoped<LoanNotices>()
        .AddScoped<LoanBorrowers>()
        .AddScoped<LoanDesk>()
        .AddScoped<LoanDeeds>()
        .AddScoped<LoanApplying>()
        .AddScoped<LoanWorkflow>()
        .AddScoped<LoanLog>()
        .AddScoped<LoanQueries>()
        .AddScoped<LoanLists>()
        .AddScoped<LoanPages>()
        .AddScoped<LoanReminding>()
        .AddScoped<LoanLapsing>();
}
