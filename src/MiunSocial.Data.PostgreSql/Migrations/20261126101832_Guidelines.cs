using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MiunSocial.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Guidelines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "PublishedBy",
                table: "GuidelineVersions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldCollation: "C");

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "GuidelineVersions",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "timestamp(6) with time zone",
                oldPrecision: 6);

            migrationBuilder.AddColumn<int>(
                name: "BasedOn",
                table: "GuidelineVersions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangeNoteEn",
                table: "GuidelineVersions",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ChangeNoteSv",
                table: "GuidelineVersions",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "GuidelineVersions",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EnglishFrom",
                table: "GuidelineVersions",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "IsMajor",
                table: "GuidelineVersions",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "Major",
                table: "GuidelineVersions",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Minor",
                table: "GuidelineVersions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "OpenOf",
                table: "GuidelineVersions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PublishedById",
                table: "GuidelineVersions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishesAt",
                table: "GuidelineVersions",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SaysTheSame",
                table: "GuidelineVersions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ScheduledBy",
                table: "GuidelineVersions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "ScheduledById",
                table: "GuidelineVersions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "GuidelineVersions",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "InForce",
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "SwedishFrom",
                table: "GuidelineVersions",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTime>(
                name: "WrittenAt",
                table: "GuidelineVersions",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WrittenBy",
                table: "GuidelineVersions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "WrittenById",
                table: "GuidelineVersions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ArchiveReason",
                table: "Guidelines",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "ArchivedAt",
                table: "Guidelines",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ArchivedBy",
                table: "Guidelines",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Guidelines",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "CreatedAt",
                table: "Guidelines",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<int>(
                name: "LastNumber",
                table: "Guidelines",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextReviewOn",
                table: "Guidelines",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "Guidelines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewedOn",
                table: "Guidelines",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimesWritten",
                table: "Guidelines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Guidelines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "GuidelineImages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GuidelineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    AlternativeEn = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    AlternativeSv = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidelineImages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuidelineImages_Guidelines_GuidelineId",
                        column: x => x.GuidelineId,
                        principalTable: "Guidelines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuidelineImages_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineVersions_OpenOf",
                table: "GuidelineVersions",
                column: "OpenOf",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineVersions_State_PublishesAt",
                table: "GuidelineVersions",
                columns: new[] { "State", "PublishesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Guidelines_OwnerId",
                table: "Guidelines",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineImages_FileId",
                table: "GuidelineImages",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineImages_GuidelineId",
                table: "GuidelineImages",
                column: "GuidelineId");

            migrationBuilder.AddForeignKey(
                name: "FK_Guidelines_People_OwnerId",
                table: "Guidelines",
                column: "OwnerId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Guidelines_People_OwnerId",
                table: "Guidelines");

            migrationBuilder.DropTable(
                name: "GuidelineImages");

            migrationBuilder.DropIndex(
                name: "IX_GuidelineVersions_OpenOf",
                table: "GuidelineVersions");

            migrationBuilder.DropIndex(
                name: "IX_GuidelineVersions_State_PublishesAt",
                table: "GuidelineVersions");

            migrationBuilder.DropIndex(
                name: "IX_Guidelines_OwnerId",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "BasedOn",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "ChangeNoteEn",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "ChangeNoteSv",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "EnglishFrom",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "IsMajor",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "Major",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "Minor",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "OpenOf",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "PublishedById",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "PublishesAt",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "SaysTheSame",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "ScheduledBy",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "ScheduledById",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "State",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "SwedishFrom",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "WrittenAt",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "WrittenBy",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "WrittenById",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "ArchiveReason",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "ArchivedBy",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "CreatedAt",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "LastNumber",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "NextReviewOn",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "ReviewedOn",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "TimesWritten",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Guidelines");

            migrationBuilder.AlterColumn<string>(
                name: "PublishedBy",
                table: "GuidelineVersions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "GuidelineVersions",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "timestamp(6) with time zone",
                oldPrecision: 6,
                oldNullable: true);
        }
    }
}
