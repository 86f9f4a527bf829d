namespace MiunSocial.Web.Features.LoanBlocks;

public static class LoanBlocksFeature
{
    public static IServiceCollection AddLoanBlocks(this IServiceCollection services) =>
        services.AddScoped<LoanBlockQueries>().AddScoped<LoanBlockRegister>();
}
